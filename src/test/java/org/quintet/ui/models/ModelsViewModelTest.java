package org.quintet.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quintet.core.QuintetException;
import org.quintet.core.QuintetException.Kind;
import org.quintet.ui.common.Notices;
import org.quintet.ui.fakes.Direct;
import org.quintet.ui.fakes.ScriptedPacks;
import org.quintet.ui.models.ModelsViewModel.State;
import org.quintet.ui.models.PackItem.Phase;

class ModelsViewModelTest {
    private final ScriptedPacks packs = new ScriptedPacks();
    private final Direct direct = new Direct();
    private final Notices notices = new Notices();
    private final AtomicLong clock = new AtomicLong();
    private final ModelsViewModel models =
            new ModelsViewModel(packs, direct, direct, notices, clock::get);

    private PackItem base() {
        models.refresh();
        direct.settle();
        return models.recommended().orElseThrow();
    }

    @Test
    void listsPacksAndSaysThatNoneIsHere() {
        assertThat(models.stateProperty().get()).isEqualTo(State.LOADING);
        assertThat(base().packProperty().get().id()).isEqualTo("base");
        assertThat(models.stateProperty().get()).isEqualTo(State.NO_PACK);
        assertThat(models.items()).hasSize(2);
    }

    @Test
    void gettingAPackInstallsIt() {
        PackItem item = base();
        models.get(item);
        assertThat(item.phaseProperty().get()).isEqualTo(Phase.GETTING);
        direct.settle();
        assertThat(item.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(item.reachProperty().get()).isNull();
        assertThat(item.packProperty().get().installed()).isTrue();
        assertThat(models.stateProperty().get()).isEqualTo(State.READY);
    }

    @Test
    void aFailureStandsOnItsPackUntilTheNextTry() {
        PackItem item = base();
        packs.fail(new QuintetException(Kind.FAILED, "fakes.offline"));
        models.get(item);
        direct.settle();
        assertThat(item.failureProperty().get()).isNotNull();
        packs.fail(null);
        models.get(item);
        direct.settle();
        assertThat(item.failureProperty().get()).isNull();
        assertThat(item.packProperty().get().installed()).isTrue();
    }

    @Test
    void cancellingIsNoFailure() {
        PackItem item = base();
        packs.hold();
        models.get(item);
        models.cancel(item);
        direct.settle();
        assertThat(item.failureProperty().get()).isNull();
        assertThat(item.phaseProperty().get()).isEqualTo(Phase.IDLE);
        assertThat(item.packProperty().get().installed()).isFalse();
    }

    @Test
    void damagedFilesAreToldOf() {
        packs.install("base").damage();
        PackItem item = base();
        models.verify(item);
        direct.settle();
        QuintetException failure = item.failureProperty().get();
        assertThat(failure).isNotNull();
        assertThat(failure.key()).isEqualTo("ui.models.damaged");
    }

    @Test
    void aRemovedPackIsKeptWhileItCanComeBack() {
        packs.install("base");
        PackItem item = base();
        models.remove(item);
        direct.settle();
        assertThat(item.phaseProperty().get()).isEqualTo(Phase.REMOVED);
        assertThat(packs.list().getLast().installed()).isTrue();
        notices.undo();
        direct.settle();
        assertThat(item.phaseProperty().get()).isEqualTo(Phase.IDLE);
        models.remove(item);
        notices.settle();
        direct.settle();
        assertThat(packs.list().getLast().installed()).isFalse();
        assertThat(models.stateProperty().get()).isEqualTo(State.NO_PACK);
    }

    @Test
    void anImportedModelJoinsTheList() {
        models.take(Path.of("my.gguf"));
        direct.settle();
        assertThat(models.items()).hasSize(3);
        assertThat(models.takingProperty().get()).isNull();
        packs.fail(new QuintetException(Kind.FAILED, "fakes.offline"));
        models.take(Path.of("bad.gguf"));
        direct.settle();
        assertThat(models.takeFailureProperty().get()).isNotNull();
    }

    @Test
    void aListThatCanNotBeReadIsTrouble() {
        packs.failList(new QuintetException(Kind.FAILED, "fakes.offline"));
        models.refresh();
        direct.settle();
        assertThat(models.stateProperty().get()).isEqualTo(State.TROUBLE);
        packs.failList(null);
        models.refresh();
        direct.settle();
        assertThat(models.stateProperty().get()).isEqualTo(State.NO_PACK);
        assertThat(models.failureProperty().get()).isNull();
    }

    @Test
    void speedIsSmoothedAndTellsTheTimeLeft() {
        Speed speed = new Speed();
        for (int second = 0; second <= 10; second++) {
            speed.at(second * 5_000_000L, second * 1_000_000_000L);
        }
        assertThat(speed.perSecond()).isEqualTo(5e6);
        assertThat(speed.secondsLeft(100_000_000)).isEqualTo(10);
        assertThat(speed.secondsLeft(-1)).isEqualTo(-1);
    }
}
