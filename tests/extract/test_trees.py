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
    np.savez_compressed(tmp_path / "models" / "trial.npz", **trees.pack(model, names))
    monkeypatch.setattr(trees, "files", lambda package: tmp_path)
    loaded = trees.load.__wrapped__("trial")
    expected = model.predict_proba(rows)
    found = loaded.probabilities(rows)
    assert loaded.names == names
    assert np.allclose(found, expected[:, 1] if classes == 2 else expected, atol=1e-4)
    assert len(loaded.probabilities(rows[:0])) == 0
