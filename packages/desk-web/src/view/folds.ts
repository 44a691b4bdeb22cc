import { signal } from "@preact/signals";

/** Whether the bot's answers are unfolded; one by one they can be opened all the same. */
export const areUnfolded = signal(false);

export function toggleFolds(): void {
	areUnfolded.value = !areUnfolded.peek();
}
