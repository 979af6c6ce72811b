"""The judge on this machine. The model of these tests is made in them, of random numbers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.judge.base import Answer
from checker.judge.local import LocalJudge, fingerprint, labels, likeliest

NAMES = {0: "entailment", 1: "NEUTRAL", 2: "Contradiction"}


def config(folder: Path, names: object) -> Path:
    (folder / "config.json").write_text(json.dumps({"id2label": names}), encoding="utf-8")
    return folder


def test_labels_are_read_in_any_order_and_case(tmp_path: Path) -> None:
    assert labels(config(tmp_path, NAMES)) == {0: "agreement", 1: "neutral", 2: "contradiction"}


@pytest.mark.parametrize(
    "names", [{"0": "LABEL_0"}, {"0": "entailment", "1": "not_entailment"}, {"a": "neutral"}, [], None, {0: "neutral"}]
)
def test_a_model_of_another_kind_is_refused(tmp_path: Path, names: object) -> None:
    with pytest.raises(SettingsError, match="entailment, neutral and contradiction"):
        labels(config(tmp_path, names))


def test_a_folder_that_holds_no_model_is_refused_before_anything_is_loaded(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(SettingsError, match="config.json"):
            LocalJudge(str(folder))


def test_the_likeliest_verdict_is_taken() -> None:
    assert likeliest({0: "agreement", 1: "neutral", 2: "contradiction"}, [0.1, 0.2, 0.704], 9) == Answer(
        "contradiction", 0.7, 9
    )


def test_a_model_that_was_changed_is_another(tmp_path: Path) -> None:
    config(tmp_path, NAMES)
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    (tmp_path / "model.safetensors").write_bytes(b"x")
    assert fingerprint(tmp_path) != before


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch = pytest.importorskip("torch", reason="PyTorch takes five gigabytes")
    transformers = pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("model")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "der", "damm", "brach", "hielt", "."]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    torch.manual_seed(1)
    small = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 8}
    shape = transformers.BertConfig(vocab_size=len(words), id2label=NAMES, label2id={}, **small)
    transformers.BertForSequenceClassification(shape).save_pretrained(folder)
    return folder


def test_a_model_answers_the_same_in_both_directions(model: Path) -> None:
    judge = LocalJudge(str(model))
    answer = judge.ask("Der Damm hielt.", "Der Damm brach.")
    assert answer.verdict in ("agreement", "neutral", "contradiction") and 0.33 <= (answer.score or 0) <= 1
    assert judge.ask("Der Damm brach.", "Der Damm hielt.") == answer
    assert judge.ask("Damm " * 2000, "hielt") is not None  # longer than the model reads


def test_a_broken_model_is_one_line(model: Path, tmp_path: Path) -> None:
    config(tmp_path, NAMES)
    (tmp_path / "model.safetensors").write_bytes(b"no model")
    with pytest.raises(SettingsError, match="cannot be loaded") as error:
        LocalJudge(str(tmp_path))
    assert "\n" not in str(error.value)
