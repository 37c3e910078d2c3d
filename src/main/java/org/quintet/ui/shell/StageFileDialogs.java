package org.quintet.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.quintet.core.DocumentEndings;
import org.quintet.core.SoundEndings;
import org.quintet.ui.common.FileDialogs;
import org.quintet.ui.common.PictureFiles;
import org.quintet.ui.common.Words;

/// The system's own file dialogs, over a window. Each opens where the last one ended.
final class StageFileDialogs implements FileDialogs {
    private final Window window;
    private final Words words;
    private @Nullable File folder;

    StageFileDialogs(Window window, Words words) {
        this.window = window;
        this.words = words;
    }

    @Override
    public List<Path> pictures() {
        return open("ui.describe.choose", "ui.files.pictures", PictureFiles.ENDINGS);
    }

    @Override
    public List<Path> sounds() {
        return open("ui.voice.choose", "ui.files.sounds", SoundEndings.ALL);
    }

    @Override
    public List<Path> documents() {
        Set<String> endings = new TreeSet<>(DocumentEndings.ALL);
        endings.addAll(PictureFiles.ENDINGS);
        endings.addAll(SoundEndings.ALL);
        return open("ui.slides.addFiles", "ui.files.sources", endings);
    }

    private List<Path> open(String title, String kind, Set<String> endings) {
        FileChooser chooser = chooser(title);
        List<String> patterns =
                endings.stream()
                        .sorted()
                        .flatMap(it -> Stream.of("*." + it, "*." + it.toUpperCase(Locale.ROOT)))
                        .toList();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(words.now(kind), patterns),
                        new ExtensionFilter(words.now("ui.files.all"), "*.*"));
        List<File> files = chooser.showOpenMultipleDialog(window);
        if (files == null) {
            return List.of();
        }
        folder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> model() {
        FileChooser chooser = chooser("ui.models.importFile");
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(words.now("ui.files.models"), "*.gguf", "*.GGUF"));
        return remembered(chooser.showOpenDialog(window));
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.now(titleKey));
        chooser.setInitialDirectory(lastFolder());
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String titleKey, String suggestedName, List<Format> formats) {
        FileChooser chooser = chooser(titleKey);
        for (Format format : formats) {
            chooser.getExtensionFilters()
                    .add(new ExtensionFilter(words.now(format.key()), "*." + format.ending()));
        }
        chooser.setInitialFileName(suggestedName + "." + formats.getFirst().ending());
        Optional<Path> chosen = remembered(chooser.showSaveDialog(window));
        ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        return chosen.map(file -> free(file, withEnding(file, filter, formats)));
    }

    // A dialog does not change the ending when another format is taken: the format counts.
    private static Path withEnding(
            Path file, @Nullable ExtensionFilter filter, List<Format> formats) {
        String name = String.valueOf(file.getFileName());
        String wanted =
                filter == null
                        ? formats.getFirst().ending()
                        : filter.getExtensions().getFirst().substring("*.".length());
        for (Format format : formats) {
            String ending = "." + format.ending();
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                boolean first = format.equals(formats.getFirst());
                return first && !format.ending().equals(wanted)
                        ? file.resolveSibling(
                                name.substring(0, name.length() - ending.length()) + "." + wanted)
                        : file;
            }
        }
        return file.resolveSibling(name + "." + wanted);
    }

    // The dialog asked about the file of the name it knew, not about one with another ending.
    private static Path free(Path asked, Path named) {
        if (named.equals(asked)) {
            return named;
        }
        String name = String.valueOf(named.getFileName());
        int dot = name.lastIndexOf('.');
        Path free = named;
        for (int i = 2; Files.exists(free); i++) {
            free =
                    named.resolveSibling(
                            name.substring(0, dot) + " (" + i + ")" + name.substring(dot));
        }
        return free;
    }

    // A folder that is gone by now would make the dialog fail.
    private @Nullable File lastFolder() {
        return folder != null && folder.isDirectory() ? folder : null;
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.now(key));
        chooser.setInitialDirectory(lastFolder());
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File file) {
        if (file != null) {
            folder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
