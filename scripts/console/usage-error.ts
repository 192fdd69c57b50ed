/** Wrong usage of a command: it says so, points to `--help`, and exits with 2. */
export class UsageError extends Error {}
