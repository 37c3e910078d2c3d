package org.quintet.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.service.Assistant;
import org.quintet.service.Assistant.Status;
import org.quintet.ui.common.UiThread;
import org.quintet.ui.common.Work;

/// Where the work runs, for the line at the foot of the side bar. Lives on the window's thread.
public final class StatusViewModel {
    private final Assistant assistant;
    private final UiThread ui;
    private final Work work;
    private final ReadOnlyObjectWrapper<@Nullable Status> status = new ReadOnlyObjectWrapper<>();

    /// Nothing until [#refresh].
    public StatusViewModel(Assistant assistant, UiThread ui, Work work) {
        this.assistant = assistant;
        this.ui = ui;
        this.work = work;
    }

    /// Asks anew.
    public void refresh() {
        work.start(
                () -> {
                    Status now = assistant.status();
                    ui.merge(this, () -> status.set(now));
                });
    }

    /// The last answer; null before the first.
    public ReadOnlyObjectProperty<@Nullable Status> statusProperty() {
        return status.getReadOnlyProperty();
    }
}
