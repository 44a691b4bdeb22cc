import type { DeskCommand } from "@shopbell/conversation";
import type { DeskProcess, DeskSubject } from "./desk-subject.js";

/** Commands on their way to the desk, as the delivery worker sends them. */
export interface TestOutbox {
	readonly process: DeskProcess;
	/** Puts a command into the lane of its conversation. */
	post(
		conversation: {
			readonly id: string;
			readonly channel: string;
			readonly address: unknown;
		},
		command: DeskCommand,
	): void;
	/** The process has ended: another one takes up what was not delivered. */
	restart(): void;
	/** Commands that the desk has not taken. */
	pending(): number;
	/** Everything that attempts were rejected with, as text. */
	errors(): string;
}

const maxBackoffMs = 60_000;

/** One attempt after another per conversation, with growing pauses, and lanes side by side. */
export function createTestOutbox(subject: DeskSubject): TestOutbox {
	interface Item {
		readonly command: DeskCommand;
		readonly key: string;
		readonly conversation: Parameters<TestOutbox["post"]>[0];
	}
	const lanes = new Map<string, Item[]>();
	const errors: unknown[] = [];
	let process = subject.open();
	let generation = 0;
	let posted = 0;

	async function work(lane: Item[]): Promise<void> {
		const mine = generation;
		let attempt = 0;
		while (lane[0] !== undefined) {
			const { command, key, conversation } = lane[0];
			try {
				await process.desk.perform(command, {
					key,
					attempt,
					conversationId: conversation.id,
					channel: conversation.channel,
					address: conversation.address,
				});
				if (mine !== generation) return;
				lane.shift();
				attempt = 0;
			} catch (error) {
				if (mine !== generation) return;
				errors.push(error);
				await subject.clock.sleep(Math.min(maxBackoffMs, 500 * 2 ** attempt));
				if (mine !== generation) return;
				attempt += 1;
			}
		}
	}

	return {
		get process() {
			return process;
		},
		post(conversation, command) {
			posted += 1;
			const lane = lanes.get(conversation.id) ?? [];
			lanes.set(conversation.id, lane);
			lane.push({ command, key: `desk|${posted}|0`, conversation });
			if (lane.length === 1) void work(lane);
		},
		restart() {
			generation += 1;
			process = subject.open();
			for (const lane of lanes.values()) if (lane.length > 0) void work(lane);
		},
		pending: () =>
			[...lanes.values()].reduce((sum, lane) => sum + lane.length, 0),
		errors: () =>
			errors
				.map((error) =>
					error instanceof Error
						? `${error.message} ${error.stack ?? ""} ${String(error.cause)}`
						: String(error),
				)
				.join("\n"),
	};
}
