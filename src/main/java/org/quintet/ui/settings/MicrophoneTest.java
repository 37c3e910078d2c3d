package org.quintet.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.quintet.core.Microphone;
import org.quintet.core.Microphone.Device;
import org.quintet.core.Microphone.Level;
import org.quintet.core.Microphone.Recording;
import org.quintet.core.QuintetException;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// The microphones there are, and a try of the chosen one: how loud it is, and nothing is kept.
/// Lives on the window's thread.
public final class MicrophoneTest {
    private final Microphone microphone;
    private final UiThread ui;
    private final Executor queue;
    private final Supplier<@Nullable String> chosen;
    private final ObservableList<Device> devices = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Level> level = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable QuintetException> failure =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Recording recording;

    /// @param chosen id of the chosen device; null for the system's choice
    public MicrophoneTest(
            Microphone microphone, UiThread ui, Work work, Supplier<@Nullable String> chosen) {
        this.microphone = microphone;
        this.ui = ui;
        this.queue = work.ordered();
        this.chosen = chosen;
    }

    /// Looks which devices are plugged in.
    public void refresh() {
        queue.execute(
                () -> {
                    var found = microphone.devices();
                    ui.merge(
                            this,
                            () -> {
                                if (!devices.equals(found)) {
                                    devices.setAll(found);
                                }
                            });
                });
    }

    /// Begins to listen, or ends it.
    public void toggle() {
        if (running.get()) {
            stop();
        } else {
            start();
        }
    }

    private void start() {
        running.set(true);
        failure.set(null);
        level.set(null);
        String device = chosen.get();
        queue.execute(
                () -> {
                    try {
                        Path file = Files.createTempFile("quintet-", ".wav");
                        microphone.arm(device);
                        recording = microphone.record(file, new Ear());
                    } catch (IOException e) {
                        throw new QuintetException(
                                e,
                                QuintetException.Kind.FAILED,
                                "ui.trouble.save",
                                System.getProperty("java.io.tmpdir"));
                    } catch (QuintetException e) {
                        ui.run(() -> lost(e));
                    }
                });
    }

    /// Ends it.
    public void stop() {
        if (!running.get()) {
            return;
        }
        running.set(false);
        level.set(null);
        queue.execute(this::forget);
    }

    private void forget() {
        Recording ended = recording;
        recording = null;
        microphone.disarm();
        if (ended != null) {
            ended.finish();
            try {
                Files.deleteIfExists(ended.file());
            } catch (IOException e) {
                throw new QuintetException(
                        e,
                        QuintetException.Kind.FAILED,
                        "ui.trouble.delete",
                        ended.file().toString());
            }
        }
    }

    private void lost(QuintetException why) {
        stop();
        failure.set(why);
    }

    /// The devices, the system's own choice first.
    public ObservableList<Device> devices() {
        return devices;
    }

    /// Whether it listens.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How loud it is; null before the first measurement.
    public ReadOnlyObjectProperty<@Nullable Level> levelProperty() {
        return level.getReadOnlyProperty();
    }

    /// Why it can't listen, or null.
    public ReadOnlyObjectProperty<@Nullable QuintetException> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    private final class Ear implements Microphone.Listener {
        @Override
        public void samples(float[] samples) {}

        @Override
        public void level(Level now) {
            ui.run(
                    () -> {
                        if (running.get()) {
                            level.set(now);
                        }
                    });
        }

        @Override
        public void lost(QuintetException why) {
            ui.run(() -> MicrophoneTest.this.lost(why));
        }
    }
}
