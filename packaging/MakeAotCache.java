import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Gives an app image its ahead-of-time cache: starts it once without a display, lets it show its
/// views and describe the sample, and tells it to use what the JVM recorded meanwhile.
///
/// The argument is the folder of the app image.
void main(String[] arguments) throws Exception {
    Path image = Path.of(arguments[0]).toAbsolutePath();
    Path configuration = find(image, "Quintet.cfg");
    Path cache = configuration.resolveSibling("quintet.aot");
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path launcher =
            find(image, windows ? "Quintet.exe" : "Quintet");
    Path home = Files.createTempDirectory("quintet-rehearsal");
    ProcessBuilder rehearsal = new ProcessBuilder(launcher.toString(), "rehearse").inheritIO();
    rehearsal.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
    rehearsal.environment().put("QUINTET_HOME", home.toString());
    int code = rehearsal.start().waitFor();
    if (code != 0 || !Files.exists(cache)) {
        throw new IllegalStateException("the rehearsal ended with " + code + " and left no cache");
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(configuration));
    lines.add(lines.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/quintet.aot");
    Files.write(configuration, lines);
    IO.println("AOT cache: " + (Files.size(cache) >> 20) + " MB");
}

private static Path find(Path folder, String name) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(file -> file.getFileName().toString().equals(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not in " + folder));
    }
}
