// What measurements in rounds share.

/** How many rounds there are, where the environment does not say otherwise. */
export const ROUNDS = Number(process.env.ROUNDS ?? 5);

/** The middle of some numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
