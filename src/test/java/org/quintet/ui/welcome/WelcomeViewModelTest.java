package org.quintet.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quintet.ui.welcome.WelcomeViewModel.State;

class WelcomeViewModelTest {
    private final List<String> heard = new ArrayList<>();
    private final WelcomeViewModel steps = new WelcomeViewModel(() -> heard.add("over"));

    @Test
    void threeStepsLeadToTheEnd() {
        List<State> seen = new ArrayList<>();
        steps.stateProperty()
                .subscribe(
                        now -> {
                            seen.add(now);
                        });
        steps.next();
        steps.next();
        assertThat(heard).isEmpty();
        steps.next();
        assertThat(seen).containsExactly(State.LANGUAGE, State.PACK, State.PRIVACY, State.DONE);
        assertThat(heard).containsExactly("over");
    }

    @Test
    void eachStepHasAWayBackButTheFirst() {
        steps.back();
        assertThat(steps.stateProperty().get()).isEqualTo(State.LANGUAGE);
        steps.next();
        steps.next();
        steps.back();
        assertThat(steps.stateProperty().get()).isEqualTo(State.PACK);
        steps.back();
        assertThat(steps.stateProperty().get()).isEqualTo(State.LANGUAGE);
    }

    @Test
    void skippingEndsOnce() {
        steps.next();
        steps.skip();
        steps.skip();
        steps.next();
        steps.back();
        assertThat(steps.stateProperty().get()).isEqualTo(State.DONE);
        assertThat(heard).containsExactly("over");
    }
}
