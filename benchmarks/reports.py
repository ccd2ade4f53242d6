"""Seconds and bytes of a report of 500 claims (or as many as asked for) in every format.

Run: python -m benchmarks.reports [CLAIMS]
"""

import sys
import tempfile
import time
from pathlib import Path

from core.plugins.exporters.built_in import built_in
from tests.core.report_examples import many_claims


def main(claims: int) -> None:
    """Write the report once in each format, libraries not yet loaded, and print what it took."""
    report = many_claims(claims)
    with tempfile.TemporaryDirectory() as folder:
        for exporter in built_in():
            path = Path(folder) / f"report.{exporter.format}"
            start = time.perf_counter()
            written = exporter.write(report, path)
            seconds = time.perf_counter() - start
            print(f"{exporter.format:5} {seconds:6.2f} s {path.stat().st_size:>10,} bytes", *written.warnings)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
