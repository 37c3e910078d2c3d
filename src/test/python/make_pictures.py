"""Makes the golden files of the media tests with Pillow: python3 make_pictures.py

Small pictures of every kind lie in resources/org/quintet/media/kinds, what Pillow reads in them in
pictures.txt (name, width, height, red-green-blue-opacity of each pixel in hexadecimal digits), and
check sums of what Pillow makes of a computed picture when it resizes it in resized.txt.
Needs Pillow >= 11.3 (for AVIF) and NumPy.
"""

import io
import pathlib
import struct
import zlib

import numpy as np
from PIL import Image, ImageCms, ImageOps

HERE = pathlib.Path(__file__).resolve().parent.parent / "resources/org/quintet/media"
KINDS = HERE / "kinds"
WIDTH, HEIGHT = 18, 12


def picture():
    a = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    a[..., 0] = np.linspace(0, 255, WIDTH)[None, :]
    a[..., 1] = np.linspace(0, 255, HEIGHT)[:, None]
    a[..., 2] = 128
    a[:4, :6] = 255, 0, 0
    a[:4, -6:] = 0, 255, 0
    a[-4:, :6] = 0, 0, 255
    return Image.fromarray(a)


def png16(path):
    """An RGB picture with 16 bits a channel, which Pillow can't write."""
    import struct

    a = np.asarray(picture()).astype(">u2") * 257
    rows = b"".join(b"\0" + row.tobytes() for row in a)

    def chunk(tag, body):
        return struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body))

    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 16, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def swapped_profile():
    """sRGB with red and green swapped: a profile that nobody can overlook."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return (
        profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)
    )


def kinds():
    KINDS.mkdir(parents=True, exist_ok=True)
    rgb = picture()
    rgba = rgb.convert("RGBA")
    ramp = np.linspace(0, 255, WIDTH)[None, :].repeat(HEIGHT, 0).astype(np.uint8)
    rgba.putalpha(Image.fromarray(ramp))
    grey = rgb.convert("L")
    turned = [rgb.rotate(180), rgb.rotate(10)]

    def save(image, name, **options):
        image.save(KINDS / name, **options)

    save(rgb, "rgb.png")
    save(rgba, "rgba.png")
    save(rgb.quantize(64), "palette.png")
    save(grey, "grey.png")
    save(grey.convert("LA"), "grey-alpha.png")
    save(rgb.convert("1"), "black-white.png")
    save(Image.fromarray(np.asarray(grey).astype(np.uint16) * 257), "grey16.png")
    png16(KINDS / "rgb16.png")
    save(rgb, "baseline.jpg", quality=92, subsampling=0)
    save(rgb, "progressive.jpg", quality=92, subsampling=2, progressive=True)
    save(grey, "grey.jpg", quality=92)
    save(rgb.convert("CMYK"), "cmyk.jpg", quality=95)
    save(rgb, "rgb.gif")
    save(rgb, "animated.gif", save_all=True, append_images=turned, duration=20)
    save(rgb, "rgb.bmp")
    save(rgb.quantize(16), "palette.bmp")
    save(rgb, "rgb.tif")
    save(rgb, "lzw.tif", compression="tiff_lzw")
    save(rgb.convert("1"), "fax.tif", compression="group4")
    save(rgb.convert("CMYK"), "cmyk.tif")
    save(rgba, "rgba.tif")
    save(rgb, "lossy.webp", quality=92)
    save(rgb, "lossless.webp", lossless=True)
    save(rgba, "lossy-alpha.webp", quality=92)
    save(rgba, "lossless-alpha.webp", lossless=True, exact=True)
    save(rgb, "animated.webp", save_all=True, append_images=turned, duration=90, quality=92)
    save(rgb, "rgb.avif", quality=95, subsampling="4:4:4")
    for name in ("profile.png", "profile.jpg", "profile.tif"):
        lossy = {"quality": 95, "subsampling": 0} if name.endswith("jpg") else {}
        save(rgb, name, icc_profile=swapped_profile(), **lossy)
    for tag in range(1, 9):
        exif = Image.Exif()
        exif[0x0112] = tag
        save(rgb, f"exif{tag}.jpg", exif=exif, quality=95, subsampling=0)
    for tag in (6, 7):
        exif = Image.Exif()
        exif[0x0112] = tag
        save(rgb, f"exif{tag}.png", exif=exif)
        save(rgb, f"exif{tag}.webp", exif=exif, lossless=True)
        save(rgb, f"exif{tag}.avif", exif=exif, quality=95, subsampling="4:4:4")


def read(path):
    image = ImageOps.exif_transpose(Image.open(path))
    if image.mode.startswith("I;16"):
        image = Image.fromarray((np.asarray(image) / 257).round().astype(np.uint8))
    if "icc_profile" in image.info and image.mode == "RGB":
        profile = io.BytesIO(image.info["icc_profile"])
        image = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"))
    return image.convert("RGBA")


def expected_pictures():
    with open(HERE / "pictures.txt", "w", encoding="ascii", newline="\n") as out:
        for path in sorted(KINDS.iterdir()):
            image = read(path)
            print(path.name, *image.size, image.tobytes().hex(), file=out)


def computed(width, height):
    """The picture that the Java test computes by the same formula."""
    i = np.arange(3 * width * height, dtype=np.int64)
    a = (i * i * 31 + (i // (3 * width)) * 7919 + (i % 257) * 13) // 8 % 256
    return Image.fromarray(a.astype(np.uint8).reshape(height, width, 3))


def expected_resizes():
    filters = {
        "BILINEAR": Image.Resampling.BILINEAR,
        "BICUBIC": Image.Resampling.BICUBIC,
    }
    cases = [
        (97, 61, None, 40, 25),
        (97, 61, None, 224, 224),
        (97, 61, None, 97, 20),
        (97, 61, None, 13, 61),
        (97, 61, None, 1, 1),
        (640, 427, None, 256, 171),
        (640, 427, None, 28, 336),
        (97, 61, (10, 7, 70, 50), 32, 48),
        (97, 61, (0.5, 3.25, 96.5, 60.75), 77, 33),
        (3, 2, None, 50, 70),
    ]
    with open(HERE / "resized.txt", "w", encoding="ascii", newline="\n") as out:
        for width, height, box, to_width, to_height in cases:
            for name, resampling in filters.items():
                image = computed(width, height).resize((to_width, to_height), resampling, box)
                part = box or (0, 0, width, height)
                print(name, width, height, *part, to_width, to_height,
                      zlib.crc32(image.tobytes()), file=out)


if __name__ == "__main__":
    kinds()
    expected_pictures()
    expected_resizes()
