"""Commands: ``python -m inkrush_models pack | teach | train | export | evaluate | golden | compare | variants ...``."""

import argparse
import os
from dataclasses import fields
from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent
DEFAULT_DATA = MODELS / "data"


def main(arguments=None):
    """Runs one command; user errors end with one sentence and status 1."""
    parser = argparse.ArgumentParser(
        prog="inkrush_models", description="The recogniser: from drawings to an ONNX step graph."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    _add_pack(commands)
    _add_teach(commands)
    _add_train(commands)
    _add_cut(commands)
    _add_export(commands)
    _add_evaluate(commands)
    _add_golden(commands)
    _add_compare(commands)
    _add_variants(commands)
    _add_bench_loader(commands)
    chosen = parser.parse_args(arguments)
    chosen.run(chosen)


def _add_pack(commands):
    command = commands.add_parser("pack", help="pack a data folder into flat arrays")
    _data_arguments(command)
    command.add_argument("--per-word", type=int, help="at most so many drawings a word")
    command.add_argument("--export", type=Path, help="also write one compressed file of a subset here")
    command.add_argument("--export-mib", type=float, default=60.0, help="its largest size in MiB")
    command.set_defaults(run=_pack)


def _data_arguments(command):
    command.add_argument(
        "--data", type=Path, default=os.environ.get("INKRUSH_DATA"), help="Quick, Draw! folder (default: INKRUSH_DATA)"
    )
    command.add_argument("--pack", type=Path, default=DEFAULT_DATA / "pack", help="packed folder or single-file pack")


def _pack(chosen):
    from . import pack

    if chosen.data is not None:
        print(f"{pack.write_pack(chosen.data, chosen.pack, chosen.per_word):,} drawings packed")
    if chosen.export is not None:
        number = pack.export_subset(pack.open_pack(chosen.pack), chosen.export, int(chosen.export_mib * 2**20))
        print(f"{number:,} drawings in {chosen.export}")


def _add_teach(commands):
    command = commands.add_parser("teach", help="write what the teacher believes of every training drawing")
    _data_arguments(command)
    command.add_argument("--beliefs", type=Path, default=DEFAULT_DATA / "beliefs", help="folder to write to")
    command.add_argument("--device", default="cpu", help="cpu or cuda")
    command.add_argument("--workers", type=int, default=os.cpu_count(), help="threads that ask the teacher")
    command.set_defaults(run=_teach)


def _teach(chosen):
    import torch

    from . import pack, teacher

    torch.set_num_threads(1)  # each worker is one
    drawings = _open_or_make(pack, chosen)
    kept = MODELS / "weights"
    asked = teacher.Teacher(len(drawings.words), kept / "recogniser.npz", kept / "baselines", chosen.device)
    print(f"Beliefs of {teacher.write(drawings, asked, chosen.beliefs, chosen.workers):,} drawings in {chosen.beliefs}")


def _add_train(commands):
    from .train import Settings

    command = commands.add_parser("train", help="train, or go on training")
    _data_arguments(command)
    _run_argument(command)
    command.add_argument("--resume", action="store_true", help="go on from the run's checkpoint when there is one")
    command.add_argument("--minutes", type=float, help="stop cleanly after so many minutes")
    command.add_argument("--device", help="cpu or cuda (default: cuda where there is one)")
    command.add_argument("--start-from", type=Path, help="weights to begin a fresh run with: a file, or a run's folder")
    command.add_argument("--beliefs", type=Path, default=DEFAULT_DATA / "beliefs", help="what the teacher wrote")
    command.add_argument("--guide", type=Path, help="weights of a network to follow: a file, or a run's folder")
    command.add_argument("--threads", type=int, help="CPU threads of the training thread")
    command.add_argument("--workers", type=int, default=1, help="threads that make batches; a GPU wants two to four")
    for field in fields(Settings):
        command.add_argument("--" + field.name.replace("_", "-"), type=field.type, default=field.default)
    command.set_defaults(run=_train)


def _train(chosen):
    import torch

    from . import pack, teacher
    from .train import Settings, train

    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    settings = Settings(**{field.name: getattr(chosen, field.name) for field in fields(Settings)})
    device = chosen.device or ("cuda" if torch.cuda.is_available() else "cpu")
    drawings = _open_or_make(pack, chosen)
    more = {"minutes": chosen.minutes, "start_from": chosen.start_from, "workers": chosen.workers}
    if settings.teaching > 0:
        more["beliefs"] = teacher.open_beliefs(chosen.beliefs, drawings)
    if settings.following > 0 or settings.likeness > 0:
        more["guide"] = _guide(chosen, len(drawings.words) + 1)
    run = train(drawings, chosen.folder, settings, resume=chosen.resume, device=device, **more)
    done = "Seen all drawings:" if run.seen >= settings.drawings else "Stopped before the end: go on with --resume, or"
    print(done, "write the artifacts of what was learnt with the command export.")


def _guide(chosen, classes):
    from . import weights
    from .network import Shape

    if chosen.guide is None:
        raise SystemExit("--following and --likeness follow another network: give --guide with its weights.")
    guide = weights.network(chosen.guide)
    if (guide.shape.classes, guide.shape.width) != (classes, Shape.width):
        raise SystemExit(
            f"The guide has to have {classes} classes and rows of {Shape.width}: give --guide another one."
        )
    return guide


def _open_or_make(pack, chosen):
    """The pack, made first where there is none but data."""
    if not chosen.pack.is_file() and not (chosen.pack / "words.json").exists():
        if chosen.data is None:
            raise SystemExit(
                "There is no training pack yet: set INKRUSH_DATA or give --data with a Quick, Draw! folder."
            )
        pack.write_pack(chosen.data, chosen.pack)
    return pack.open_pack(chosen.pack)


def _add_cut(commands):
    command = commands.add_parser("cut", help="cut a smaller network out of a trained one, for train --start-from")
    _data_arguments(command)
    command.add_argument("weights", type=Path, help="of the trained one: a file, or a run's folder")
    command.add_argument("out", type=Path, help="file to write")
    command.add_argument("--first-width", type=int, help="channels after the first convolution (default: as in train)")
    command.add_argument("--inner", type=int, help="channels in a recurrence (default: as in train)")
    command.add_argument("--plain", action="store_true", help="make it plain, too, as networks are served")
    command.set_defaults(run=_cut)


def _cut(chosen):
    import numpy as np

    from . import accuracy, pack, weights
    from .cut import DRAWINGS, cut
    from .network import Shape
    from .plain import plain
    from .tuning import SEED

    drawings = _open_or_make(pack, chosen)
    numbers = np.random.default_rng(SEED).permutation(drawings.split()[1])[:DRAWINGS]
    some = accuracy.drawings_of(drawings, numbers)
    sizes = chosen.first_width or Shape.first_width, chosen.inner or Shape.inner
    thin = cut(weights.network(chosen.weights), some, *sizes)
    weights.save(plain(thin, some) if chosen.plain else thin, chosen.out)


def _add_export(commands):
    command = commands.add_parser("export", help="tune, evaluate and write the artifacts that are served")
    _data_arguments(command)
    _export_arguments(command)
    command.set_defaults(run=_export)


def _run_argument(command):
    command.add_argument("--run", dest="folder", type=Path, default=MODELS / "runs" / "main", help="folder of the run")


def _run_arguments(command):
    _run_argument(command)
    command.add_argument("--quick", action="store_true", help="tune on an eighth of the held-aside drawings")


def _export_arguments(command):
    _run_arguments(command)
    command.add_argument("--name", help="the model's name in the manifest (default: that of the run's folder)")
    command.add_argument(
        "--blend",
        nargs=2,
        action="append",
        default=[],
        metavar=("WEIGHTS", "SHARE"),
        help="go this share of the way to other weights, a file or a run's folder; may be given again",
    )


def _export(chosen):
    import json

    from . import evaluate, export, pack

    sources = evaluate.sources(_open_or_make(pack, chosen), chosen.data, chosen.quick)
    blends = [(Path(source), float(share)) for source, share in chosen.blend]
    print(json.dumps(export.export(chosen.folder, sources, chosen.name or chosen.folder.name, blends), indent=1))


def _add_evaluate(commands):
    command = commands.add_parser("evaluate", help="print the figures of a run without writing anything")
    _data_arguments(command)
    _run_arguments(command)
    command.set_defaults(run=_evaluate)


def _evaluate(chosen):
    import json

    from . import evaluate, export, pack

    sources = evaluate.sources(_open_or_make(pack, chosen), chosen.data, chosen.quick)
    print(json.dumps(evaluate.evaluate(export.averaged_network(chosen.folder)[0], sources)[1], indent=1))


def _add_golden(commands):
    command = commands.add_parser("golden", help="write the golden logits of the exported recogniser again")
    command.set_defaults(run=_golden)


def _golden(chosen):
    from . import golden
    from .recogniser import Recogniser

    recogniser = Recogniser()
    golden.write_recogniser(MODELS / "golden", recogniser, recogniser.manifest["sha256"])


def _add_compare(commands):
    from .comparison import command as comparison

    command = commands.add_parser("compare", help="measure the recogniser beside the baselines")
    _data_arguments(command)
    comparison.add_arguments(command)
    command.set_defaults(run=_compare)


def _compare(chosen):
    import torch

    from . import pack
    from .comparison import command as comparison

    if chosen.threads:
        torch.set_num_threads(chosen.threads)
    drawings = _open_or_make(pack, chosen)
    if chosen.train:
        comparison.train(drawings, chosen)
    comparison.write(drawings, chosen.data, chosen.again)


def _add_variants(commands):
    command = commands.add_parser("variants", help="write and measure the shipped recogniser in other precisions")
    _data_arguments(command)
    command.set_defaults(run=_variants)


def _variants(chosen):
    from . import pack, variants

    variants.compare(_open_or_make(pack, chosen), chosen.data)


def _add_bench_loader(commands):
    from .loader_bench import bench

    command = commands.add_parser("bench-loader", help="measure the loader's memory and speed on made files")
    bench.add_arguments(command)
    command.set_defaults(run=bench.run)
