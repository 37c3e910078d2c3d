package org.quintet.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.core.Stop;

/// Decodes what Image I/O can: PNG, GIF and BMP by the JDK, JPEG and TIFF by TwelveMonkeys, which
/// also knows CMYK and embedded colour profiles.
final class ImageIoPictures {
    private ImageIoPictures() {}

    /// Decodes the first picture of a file.
    ///
    /// @throws QuintetException when it is larger than the budget or ends too early
    static Bitmap read(PictureKind kind, String name, byte[] bytes, Stop stop) throws IOException {
        ImageReader reader = reader(kind);
        Watch watch = new Watch(stop);
        try (ByteArrayImageInputStream stream = new ByteArrayImageInputStream(bytes)) {
            reader.setInput(stream, true, true);
            reader.addIIOReadProgressListener(watch);
            if (kind == PictureKind.JPEG && !JpegFile.hasEnd(bytes)) {
                reader.addIIOReadWarningListener(watch);
            }
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            PictureBudget.checkSize(name, width, height);
            int step = PictureBudget.decodeStep(width, height);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = profiled(kind, reader.read(0, param), bytes);
            stop.check();
            if (watch.hasGap()) {
                throw new QuintetException(Kind.FAILED, "media.damaged", name, kind.shown());
            }
            return Pixels.bitmap(
                    kind, name, image, PictureBudget.keepStep(image.getWidth(), image.getHeight()));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage profiled(PictureKind kind, BufferedImage image, byte[] bytes)
            throws IOException {
        return kind == PictureKind.PNG ? PngProfile.applyTo(image, bytes) : image;
    }

    private static ImageReader reader(PictureKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance();
            case TIFF -> registered(TIFFImageReaderSpi.class).createReaderInstance();
            default -> ImageIO.getImageReadersByFormatName(kind.shown()).next();
        };
    }

    private static <S extends ImageReaderSpi> S registered(Class<S> provider) {
        return IIORegistry.getDefaultInstance().getServiceProviderByClass(provider);
    }

    /// Ends the decoding on a stop, from the decoder's own thread, since some decoders refuse
    /// others. Also notes whether the decoder complained before the last rows: in a file without an
    /// end, the rows below are made up.
    private static final class Watch implements IIOReadProgressListener, IIOReadWarningListener {
        private static final float ALMOST_ALL = 99;

        private final Stop stop;
        private float percent;
        private boolean gap;

        Watch(Stop stop) {
            this.stop = stop;
        }

        boolean hasGap() {
            return gap;
        }

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            gap |= percent < ALMOST_ALL;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            percent = percentageDone;
            if (stop.stopped()) {
                source.abort();
            }
        }

        @Override
        public void imageComplete(ImageReader source) {
            percent = 100;
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void readAborted(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
