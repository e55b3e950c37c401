"""How fast it is: `python -m tests.benchmarks` prints ratios that hold on any machine."""
