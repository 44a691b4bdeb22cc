import { signal } from "@preact/signals";
import type { DeskApi } from "../api/desk-api.js";
import type { Refusal } from "../api/request.js";
import type { SentFile } from "../wire/answering.js";

/** Files in one message, as the server takes them. */
export const maxFiles = 5;

/** All files of one message together, bytes: below the server's ten megabytes by room for the form around them. */
export const maxFileBytes = 9.5 * 1024 * 1024;

/** Types of files that are offered to be picked; the server looks at what is in them. */
export const fileTypes =
	"image/png,image/jpeg,image/webp,image/gif,application/pdf";

/** Why a picked file was left out. */
export type FileRefusal = "wrong-kind" | "too-large" | "too-many" | "failed";

/** A file that goes with the next message to a shopper. */
export interface PickedFile {
	readonly id: number;
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** How much the server has, 0 up to 1. */
	readonly share: number;
	/** Set when the server has it whole. */
	readonly sent: SentFile | null;
}

/** Files picked for the next message, per handoff; uploaded at once, so that sending does not wait. */
export function createPickedFiles(ports: {
	readonly api: Pick<DeskApi, "sendFile" | "removeFile">;
	/** The server refused for a reason that is not the file's. */
	onRefused(refusal: Refusal): void;
}) {
	const files = signal<ReadonlyMap<string, readonly PickedFile[]>>(new Map());
	const refusals = signal<ReadonlyMap<string, FileRefusal>>(new Map());
	const uploads = new Map<number, AbortController>();
	let lastId = 0;

	const of = (handoffId: string): readonly PickedFile[] =>
		files.peek().get(handoffId) ?? [];
	function put(handoffId: string, list: readonly PickedFile[]): void {
		files.value = new Map(files.peek()).set(handoffId, list);
	}
	function change(
		handoffId: string,
		id: number,
		part: Partial<PickedFile>,
	): void {
		put(
			handoffId,
			of(handoffId).map((item) =>
				item.id === id ? { ...item, ...part } : item,
			),
		);
	}
	function drop(handoffId: string, id: number): void {
		put(
			handoffId,
			of(handoffId).filter((item) => item.id !== id),
		);
	}
	function refuse(handoffId: string, refusal: FileRefusal | null): void {
		const next = new Map(refusals.peek());
		if (refusal) next.set(handoffId, refusal);
		else next.delete(handoffId);
		refusals.value = next;
	}

	async function upload(handoffId: string, file: File): Promise<void> {
		lastId += 1;
		const id = lastId;
		const abort = new AbortController();
		uploads.set(id, abort);
		put(handoffId, [
			...of(handoffId),
			{ id, name: file.name, size: file.size, share: 0, sent: null },
		]);
		const answer = await ports.api.sendFile(
			handoffId,
			file,
			(share) => change(handoffId, id, { share }),
			abort.signal,
		);
		uploads.delete(id);
		const sent = answer.kind === "ok" ? answer.body.files[0] : undefined;
		if (abort.signal.aborted) {
			if (sent) void ports.api.removeFile(handoffId, sent.file);
			return;
		}
		if (sent) return change(handoffId, id, { share: 1, sent });
		drop(handoffId, id);
		if (answer.kind === "refused" && notForTheFile.has(answer.status))
			ports.onRefused(answer);
		else
			refuse(
				handoffId,
				toRefusal(answer.kind === "refused" ? answer.code : ""),
			);
	}

	return {
		/** Those of a handoff, in the order they were picked. */
		read: (handoffId: string): readonly PickedFile[] =>
			files.value.get(handoffId) ?? [],
		/** Why the last picking left something out. */
		refusal: (handoffId: string): FileRefusal | undefined =>
			refusals.value.get(handoffId),
		add(handoffId: string, picked: readonly File[]): void {
			refuse(handoffId, null);
			for (const file of picked) {
				const refusal = check(of(handoffId), file);
				if (refusal) refuse(handoffId, refusal);
				else void upload(handoffId, file);
			}
		},
		remove(handoffId: string, { id, sent }: PickedFile): void {
			uploads.get(id)?.abort();
			drop(handoffId, id);
			refuse(handoffId, null);
			if (sent) void ports.api.removeFile(handoffId, sent.file);
		},
		/** What the server has whole goes into a message; the composer is empty again. */
		take(handoffId: string): readonly SentFile[] {
			const taken = of(handoffId).flatMap(({ sent }) => (sent ? [sent] : []));
			put(handoffId, []);
			refuse(handoffId, null);
			return taken;
		},
		/** Files of a message that was not sent stand in the composer again. */
		giveBack(handoffId: string, back: readonly SentFile[]): void {
			put(handoffId, [
				...back.map((sent) => {
					lastId += 1;
					return { id: lastId, name: sent.name, size: 0, share: 1, sent };
				}),
				...of(handoffId),
			]);
		},
	};
}

/** Nobody is signed in, or the conversation is somebody else's or over. */
const notForTheFile: ReadonlySet<number> = new Set([401, 403, 404, 410]);

function check(
	picked: readonly PickedFile[],
	file: File,
): FileRefusal | undefined {
	if (picked.length >= maxFiles) return "too-many";
	if (file.type !== "" && !fileTypes.split(",").includes(file.type))
		return "wrong-kind";
	const bytes = picked.reduce((sum, { size }) => sum + size, 0);
	return bytes + file.size > maxFileBytes ? "too-large" : undefined;
}

function toRefusal(code: string): FileRefusal {
	switch (code) {
		case "unsupported-file":
			return "wrong-kind";
		case "body-too-large":
			return "too-large";
		case "too-many-files":
			return "too-many";
		default:
			return "failed";
	}
}
