"""Make the pictures of README.md again, from the demo.

Run from the repository root: ``.venv/bin/python -m docs.pictures.remake``.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

HERE = Path(__file__).resolve().parent
SHOTS = {"08-sample-library": "desk", "03-imported-with-suggestions": "suggestions"}
"""Screenshots of the demo and what they are called here."""


def main() -> None:
    """Run the demo and keep two of its screenshots and the first page of its report."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "main.py", "demo", "--out", folder],
            cwd=HERE.parents[1],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        for shot, name in SHOTS.items():
            with Image.open(Path(folder) / f"{shot}.png") as picture:
                keep(picture, name)
        pdf = pypdfium2.PdfDocument(Path(folder) / "report.pdf")
        keep(pdf[0].render(scale=1.4).to_pil(), "report")
        pdf.close()


def keep(picture: Image.Image, name: str) -> None:
    """Store a picture with 256 colours, which is enough for a window and a third of the size."""
    picture.convert("RGB").quantize(256).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
