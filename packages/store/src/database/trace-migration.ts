/** Where a trace stands goes with what a step writes, so that the next step continues it. */
export const traces: readonly string[] = [
	`alter table inbox add column trace text`,
	`alter table outbox add column trace text`,
	`alter table calls add column trace text`,
];
