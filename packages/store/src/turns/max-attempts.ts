/** Failures of one input after which it is set aside, so that the conversation goes on. */
export const maxAttempts = 3;
