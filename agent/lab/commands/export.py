"""truecut lab export ollama: of an adapter a GGUF with a Modelfile, checked before it is called done."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from agent.lab.commands.libraries import ready


def configure(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("target", choices=("ollama",), help="what it is made for")
    parser.add_argument("--run", type=Path, required=True, metavar="FOLDER", help="the folder of a training that has ended")
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="an empty folder for merged model, GGUF and Modelfile")
    parser.add_argument("--quantise", default="f16", metavar="KIND", help="f32, f16, bf16 (with a converter) or q8_0; smaller ones are made by ollama create -q (default: %(default)s)")
    parser.add_argument("--add-in", default="f32", choices=("f32", "bf16"), help="numbers in which base and adapter are added; bf16 takes half the memory and loses small changes (default: %(default)s)")
    parser.add_argument("--converter", type=Path, metavar="PATH", help="llama.cpp's convert_hf_to_gguf.py; without it only a plain Llama can be written")
    parser.add_argument("--context", type=int, default=8192, help="tokens of question and answer (default: %(default)s)")
    parser.add_argument("--anyway", action="store_true", help="also of a run that ended worse than it began")
    parser.add_argument("--name", default="truecut-writer", help="the model's name in Ollama (default: %(default)s)")


def run(arguments: Namespace) -> int:
    """Export; 0 only where every check was run and passed, 3 otherwise."""
    ready()
    from agent.lab.exporting.exporting import Wish, export, of_run

    base, adapter, prompts = of_run(arguments.run, arguments.anyway)
    wish = Wish(quantised=arguments.quantise, added_in=arguments.add_in, converter=arguments.converter, context=arguments.context)
    made = export(base, adapter, arguments.out, wish, prompts)
    print(made.told(arguments.name))
    return 0 if made.done else 3
