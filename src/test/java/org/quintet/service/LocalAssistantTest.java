package org.quintet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quintet.core.Answer;
import org.quintet.core.Event;
import org.quintet.core.Packs;
import org.quintet.core.Progress;
import org.quintet.core.QuintetException;
import org.quintet.core.Stop;
import org.quintet.generation.LanguageModel;
import org.quintet.runtime.Machine;
import org.quintet.service.Assistant.Job;

@Timeout(60)
class LocalAssistantTest {
    private final Scripted parts = new Scripted();
    private final LocalAssistant assistant =
            new LocalAssistant(parts, parts.packs, parts.preferences::get);
    private final List<Event> heard = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void everythingIsFreedAtTheEnd() {
        assistant.close();
        assertThat(parts.open).as("models still open").hasValue(0);
    }

    @Test
    void eventsComeInOrderAndTheAnswerAfterTheLast() throws InterruptedException {
        Answer answer = assistant.submit(Scripted.ask("hello"), heard::add).await();
        assertThat(answer.text()).isEqualTo("hello");
        assertThat(heard)
                .containsExactly(
                        new Event.Started(), new Event.Token("hello"), new Event.Finished(answer));
    }

    @Test
    void aThousandRequestsLeaveNothingBehind() throws InterruptedException {
        parts.packs.installed.add("lite");
        String ballast = "x".repeat(100_000);
        long before = 0;
        for (int i = 0; i < 1_000; i++) {
            assistant.submit(Scripted.ask(i + ballast), _ -> {}).await();
            if (i == 99) {
                before = usedMemory();
            }
        }
        assertThat(usedMemory() - before).isLessThan(20_000_000);
        assertThat(parts.log).containsExactly("open lite 2");
        assertThat(parts.open).hasValue(2);
    }

    private static long usedMemory() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aStopAtAnyMomentEndsWithWhatWasWrittenByThen() throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        parts.packs.installed.add("lite");
        parts.script =
                (request, models, events, stop) -> {
                    models.eyes();
                    models.writer();
                    for (int i = 0; i < 200; i++) {
                        stop.check();
                        events.accept(new Event.Token("t"));
                        Thread.onSpinWait();
                    }
                    return Scripted.answer("t".repeat(200), "lite");
                };
        for (int i = 0; i < 200; i++) {
            List<Event> events = Collections.synchronizedList(new ArrayList<>());
            Job job = assistant.submit(Scripted.ask("q"), events::add);
            Thread.sleep(0, random.nextInt(300_000));
            job.stop();
            Answer answer = job.await();
            long tokens = events.stream().filter(Event.Token.class::isInstance).count();
            assertThat(answer.text()).hasSize((int) tokens);
            assertThat(answer.stopped()).isEqualTo(tokens < 200);
            assertThat(events.getLast()).isEqualTo(new Event.Finished(answer));
            assertThat(events.stream().filter(Event.Finished.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void aStoppedRequestInTheQueueNeverBegins() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        parts.script =
                (request, _, _, _) -> {
                    await(release);
                    return Scripted.answer(request.last().text(), "");
                };
        Job running = assistant.submit(Scripted.ask("first"), _ -> {});
        Job waiting = assistant.submit(Scripted.ask("second"), heard::add);
        waiting.stop();
        assertThat(waiting.await().stopped()).isTrue();
        assertThat(heard).singleElement().isInstanceOf(Event.Finished.class);
        release.countDown();
        assertThat(running.await().stopped()).isFalse();
    }

    @Test
    void aStopDoesNotWaitForAModelToLoad() throws InterruptedException {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        parts.whileLoading =
                () -> {
                    loading.countDown();
                    await(release);
                };
        Job job = assistant.submit(Scripted.ask("q"), _ -> {});
        loading.await();
        job.stop();
        assertThat(job.await().stopped()).isTrue();
        release.countDown();
    }

    @Test
    void aFullQueueSaysSoAndTakesMoreLater() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        parts.script =
                (_, _, _, _) -> {
                    await(release);
                    return Scripted.answer("", "");
                };
        List<Job> jobs = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        jobs.add(assistant.submit(Scripted.ask("q"), _ -> begun.countDown()));
        begun.await();
        for (int i = 0; i < LocalAssistant.QUEUE_LENGTH; i++) {
            jobs.add(assistant.submit(Scripted.ask("q"), _ -> {}));
        }
        Job refused = assistant.submit(Scripted.ask("q"), heard::add);
        assertThatThrownBy(refused::await)
                .isInstanceOfSatisfying(
                        QuintetException.class, e -> assertThat(e.key()).isEqualTo("service.busy"));
        assertThat(heard.getLast()).isInstanceOf(Event.Failed.class);
        release.countDown();
        for (Job job : jobs) {
            job.await();
        }
        assistant.submit(Scripted.ask("q"), _ -> {}).await();
    }

    @Test
    void failuresAreToldAndTheNextRequestWorks() throws InterruptedException {
        Scripted.Script usual = parts.script;
        for (Scripted.Script failing :
                List.<Scripted.Script>of(
                        (_, _, _, _) -> {
                            throw new IllegalStateException("boom");
                        },
                        (_, _, _, _) -> {
                            throw new OutOfMemoryError("native");
                        },
                        (_, _, _, _) -> {
                            throw new StackOverflowError();
                        })) {
            parts.script = failing;
            Job job = assistant.submit(Scripted.ask("q"), heard::add);
            assertThatThrownBy(job::await)
                    .isInstanceOfSatisfying(
                            QuintetException.class,
                            e -> assertThat(e.key()).isIn("service.fault", "service.memory"));
            assertThat(heard.getLast()).isInstanceOf(Event.Failed.class);
        }
        parts.script = usual;
        assertThat(assistant.submit(Scripted.ask("fine"), _ -> {}).await().text())
                .isEqualTo("fine");
    }

    @Test
    void aModelThatDoesNotLoadFailsTheRequestAndIsTriedAgain() throws InterruptedException {
        parts.whileLoading =
                () -> {
                    throw new IllegalStateException("no such file");
                };
        assertThatThrownBy(assistant.submit(Scripted.ask("q"), _ -> {})::await)
                .isInstanceOf(QuintetException.class);
        parts.whileLoading = () -> {};
        assertThat(assistant.submit(Scripted.ask("q"), _ -> {}).await().text()).isEqualTo("q");
    }

    @Test
    void aListenerThatThrowsHarmsNobodyElse() throws InterruptedException {
        Job job =
                assistant.submit(
                        Scripted.ask("q"),
                        _ -> {
                            throw new IllegalStateException("listener");
                        });
        assertThatThrownBy(job::await).isInstanceOf(QuintetException.class);
        assistant.submit(Scripted.ask("q"), _ -> {}).await();
    }

    @Test
    void theBestInstalledPackWritesUnlessAnotherIsSet() throws InterruptedException {
        assertThat(model()).isEqualTo("built-in");
        parts.packs.installed.addAll(List.of("voice", "imported"));
        assertThat(model()).isEqualTo("imported");
        parts.packs.installed.add("lite");
        assertThat(model()).isEqualTo("lite");
        parts.packs.installed.add("base");
        assertThat(model()).isEqualTo("base");
        parts.preferences.set(Scripted.FixedPreferences.withPack("lite", 1));
        assertThat(model()).isEqualTo("lite");
        parts.preferences.set(Scripted.FixedPreferences.withPack("gone", 1));
        assertThat(model()).isEqualTo("base");
        assertThat(assistant.status().pack()).isEqualTo("Pack base");
        assertThat(assistant.status().threads()).isEqualTo(1);
        assertThat(parts.log)
                .containsSubsequence(
                        "open lite " + Machine.threads(0),
                        "close lite",
                        "open base " + Machine.threads(0),
                        "close base",
                        "open lite 1",
                        "close lite",
                        "open base 1");
    }

    private String model() throws InterruptedException {
        return assistant.submit(Scripted.ask("q"), _ -> {}).await().model();
    }

    @Test
    void aPackIsRemovedOnlyAfterTheRequestThatUsesIt() throws InterruptedException {
        parts.packs.installed.add("lite");
        CountDownLatch using = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        parts.script =
                (_, models, _, stop) -> {
                    LanguageModel writer = models.writer().orElseThrow();
                    using.countDown();
                    await(release);
                    writer.reply(
                            Scripted.ask("q").messages(),
                            Scripted.ask("q").generation(),
                            _ -> {},
                            stop);
                    parts.log.add("used");
                    return Scripted.answer("", "lite");
                };
        Job job = assistant.submit(Scripted.ask("q"), _ -> {});
        using.await();
        Packs packs = assistant.packs();
        Thread removal = Thread.ofVirtual().start(() -> packs.remove("lite"));
        assertThat(parts.packs.installed).contains("lite");
        release.countDown();
        job.await();
        removal.join();
        assertThat(parts.packs.installed).isEmpty();
        assertThat(parts.log).containsExactly("open lite 2", "used", "close lite");
        assertThat(assistant.status().tokensPerSecond()).isEqualTo(100);
    }

    @Test
    void warmingUpLoadsWhatRequestsNeed() throws InterruptedException {
        assistant.packs().get("lite", Progress.NONE, new Stop());
        assistant.submit(Scripted.ask("q"), _ -> {}).await();
        assistant.warmUp();
        assistant.submit(Scripted.ask("q"), _ -> {}).await();
        assertThat(parts.log).containsExactly("open lite 2");
    }

    @Test
    void closingStopsWhatRunsAndWhatWaits() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        parts.script =
                (_, models, _, stop) -> {
                    models.eyes();
                    CountDownLatch stopped = new CountDownLatch(1);
                    stop.onStop(stopped::countDown);
                    running.countDown();
                    await(stopped);
                    stop.check();
                    return Scripted.answer("", "");
                };
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            jobs.add(assistant.submit(Scripted.ask("q"), _ -> {}));
        }
        running.await();
        assistant.close();
        for (Job job : jobs) {
            assertThat(job.await().stopped()).isTrue();
        }
        assertThatThrownBy(assistant.submit(Scripted.ask("late"), _ -> {})::await)
                .isInstanceOfSatisfying(
                        QuintetException.class,
                        e -> assertThat(e.key()).isEqualTo("service.closed"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
