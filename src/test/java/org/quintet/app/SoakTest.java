package org.quintet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quintet.core.Answer;
import org.quintet.core.Generation;
import org.quintet.core.Language;
import org.quintet.core.Message;
import org.quintet.core.Part;
import org.quintet.core.Places;
import org.quintet.core.Request;
import org.quintet.core.Role;
import org.quintet.core.Stop;
import org.quintet.core.Task;
import org.quintet.service.Assistant;

/// Many mixed requests, some of them stopped at random, in one process. Takes minutes, so it runs
/// when asked for: `mvn test -Dexcluded.tags=app-image -Dtest=SoakTest -Dquintet.test.pack=FOLDER
/// [-Dquintet.test.requests=N]`.
@Tag("soak")
class SoakTest {
    private static final int REQUESTS = Integer.getInteger("quintet.test.requests", 1000);
    private static final double GROWTH = 1.1;

    @TempDir Path home;

    @Test
    void memoryStaysFlat() throws IOException, InterruptedException {
        String pack = System.getProperty("quintet.test.pack", "");
        assumeTrue(!pack.isBlank(), "no pack named by -Dquintet.test.pack");
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "needs /proc");
        Files.createSymbolicLink(home.resolve("packs"), Path.of(pack).toAbsolutePath().getParent());
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Places places = new Places(Path.of("").toAbsolutePath(), home);
        long begin = 0;
        int written = 0;
        int stopped = 0;
        try (Wiring wiring = new Wiring(places, new Stop())) {
            Assistant assistant = wiring.tools().assistant().get();
            for (int i = 0; i < REQUESTS; i++) {
                if (i == REQUESTS / 5) { // all is loaded, and the first garbage was made
                    begin = residentMb();
                }
                Assistant.Job job = assistant.submit(request(places, random), _ -> {});
                if (random.nextInt(3) == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(800));
                    job.stop();
                }
                Answer answer = job.await();
                stopped += answer.stopped() ? 1 : 0;
                written += answer.tokens() > 0 ? 1 : 0;
            }
            long end = residentMb();
            System.out.printf(
                    "%d requests, %d stopped, %d written by the model: %d MB, then %d MB%n",
                    REQUESTS, stopped, written, begin, end);
            assertThat((double) end).isLessThan(begin * GROWTH);
            assertThat(written).isPositive();
            assertThat(stopped).isPositive();
        }
    }

    private static Request request(Places places, Random random) {
        Part.Picture picture = new Part.Picture(places.assets().resolve("sample.jpg"));
        Part.Text question =
                new Part.Text("Say in one short sentence what " + random.nextInt(100) + " is.");
        return switch (random.nextInt(3)) {
            case 0 -> of(List.of(picture), new Task.Describe(Task.Style.SHORT));
            case 1 -> of(List.of(picture, question), new Task.Ask());
            default -> of(List.of(question), new Task.Ask());
        };
    }

    private static Request of(List<Part> parts, Task task) {
        return new Request(
                List.of(new Message(Role.USER, parts)), task, Language.ENGLISH, Generation.DEFAULT);
    }

    private static long residentMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .sum();
    }
}
