"""Trees as arrays say what the model says that they were packed from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tui.extract import trees


@pytest.mark.parametrize("classes", [2, 4])
def test_packed_trees_give_the_model_s_own_probabilities(
    classes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensemble = pytest.importorskip("sklearn.ensemble", reason="scikit-learn only grows the trees")
    rng = np.random.default_rng(5)
    rows = rng.normal(size=(3000, 6)).astype(np.float32)
    kinds = (rows[:, 0] * 3 + rows[:, 1] ** 2).astype(int) % classes
    model = ensemble.HistGradientBoostingClassifier(max_iter=20, random_state=5).fit(rows, kinds)
    (tmp_path / "models").mkdir()
    names = tuple("abcdef")
    np.savez_compressed(tmp_path / "models" / "trial.npz", **trees.pack(names, model))
    monkeypatch.setattr(trees, "files", lambda package: tmp_path)
    loaded = trees.load.__wrapped__("trial")
    expected = model.predict_proba(rows)
    found = loaded.probabilities(rows)
    assert loaded.names == names
    assert np.allclose(found, expected[:, 1] if classes == 2 else expected, atol=1e-4)
    assert len(loaded.probabilities(rows[:0])) == 0


def test_several_models_are_packed_as_the_mean_of_their_log_odds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensemble = pytest.importorskip("sklearn.ensemble", reason="scikit-learn only grows the trees")
    rng = np.random.default_rng(6)
    rows = rng.normal(size=(2000, 4)).astype(np.float32)
    kinds = rows[:, 0] * 3 + rows[:, 1] ** 2 > 0.5
    models = [
        ensemble.HistGradientBoostingClassifier(
            max_iter=10, max_features=0.5, random_state=seed
        ).fit(rows, kinds)
        for seed in (1, 2)
    ]
    (tmp_path / "models").mkdir()
    packed = trees.pack(tuple("abcd"), *models)
    np.savez_compressed(tmp_path / "models" / "trial.npz", **packed)
    monkeypatch.setattr(trees, "files", lambda package: tmp_path)
    found = trees.load.__wrapped__("trial").probabilities(rows)
    odds = np.mean([model.decision_function(rows) for model in models], axis=0)
    assert np.allclose(found, 1 / (1 + np.exp(-odds)), atol=1e-4)
