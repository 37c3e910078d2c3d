package org.quintet.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.quintet.core.QuintetException;

/// The one short notice at the foot of the window: something was removed and can come back, or
/// something went wrong. Lives on the window's thread.
public final class Notices {
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();

    /// What is told now; null when nothing is.
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Tells that something was removed. A notice before it is settled first.
    ///
    /// @param undo brings it back
    /// @param settle removes it for good, once the offer has passed
    public void offer(Notice.Text text, Runnable undo, Runnable settle) {
        settle();
        notice.set(new Notice(text, null, undo, settle));
    }

    /// Tells something in passing.
    public void tell(String key, Object... arguments) {
        settle();
        notice.set(new Notice(new Notice.Text(key, arguments), null, null, () -> {}));
    }

    /// Tells of a failure that has no better place.
    public void tell(QuintetException failure) {
        settle();
        notice.set(new Notice(null, failure, null, () -> {}));
    }

    /// Takes the offer.
    public void undo() {
        Notice now = notice.get();
        notice.set(null);
        if (now != null && now.undo() != null) {
            now.undo().run();
        }
    }

    /// Lets the notice pass.
    public void settle() {
        Notice now = notice.get();
        notice.set(null);
        if (now != null) {
            now.settle().run();
        }
    }
}
