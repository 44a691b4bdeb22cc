/** Finds the first delivery of a lane, however many are put off before it in other lanes. */
export const outboxLane: readonly string[] = [
	`create index if not exists outbox_lane on outbox (conversation_id, target, id) where status in ('pending', 'sending')`,
];
