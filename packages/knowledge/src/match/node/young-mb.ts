/** Room for what is young in a thread that trains, MB: with the usual room much of what a training makes is copied before it is garbage. */
export const YOUNG_MB = 64;
