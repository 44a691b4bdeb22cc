/** Milliseconds a conversation rests after a failed turn, so that a broken input does not spin. */
export const restAfterFailureMs = 250;
