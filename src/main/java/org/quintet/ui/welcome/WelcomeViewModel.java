package org.quintet.ui.welcome;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The steps of the first start. Lives on the window's thread.
public final class WelcomeViewModel {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LANGUAGE);
    private final Runnable over;

    /// @param over hears once that the steps are done
    public WelcomeViewModel(Runnable over) {
        this.over = over;
    }

    /// Goes to the next step, or ends after the last.
    public void next() {
        switch (state.get()) {
            case LANGUAGE -> state.set(State.PACK);
            case PACK -> state.set(State.PRIVACY);
            case PRIVACY -> skip();
            case DONE -> {}
        }
    }

    /// Goes back a step.
    public void back() {
        switch (state.get()) {
            case PRIVACY -> state.set(State.PACK);
            case PACK -> state.set(State.LANGUAGE);
            case LANGUAGE, DONE -> {}
        }
    }

    /// Ends the steps.
    public void skip() {
        if (state.get() != State.DONE) {
            state.set(State.DONE);
            over.run();
        }
    }

    /// The step now.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Steps.
    public enum State {
        /// Which language.
        LANGUAGE(1),
        /// Which pack.
        PACK(2),
        /// What happens to what is put in.
        PRIVACY(3),
        /// Over.
        DONE(3);

        private final int number;

        State(int number) {
            this.number = number;
        }

        /// Its place among the steps, from 1.
        public int number() {
            return number;
        }
    }
}
