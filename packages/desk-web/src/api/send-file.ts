import type { SentFile } from "../wire/answering.js";
import type { Answer } from "./request.js";

/** Longest time for one file over a slow network. */
const timeoutMs = 180_000;

/** Uploads one file for the shopper of a handoff and tells how far it is, 0 up to 1; never rejects. */
export type SendFile = (
	handoffId: string,
	file: File,
	onProgress: (share: number) => void,
	signal: AbortSignal,
) => Promise<Answer<{ readonly files: readonly SentFile[] }>>;

/** By `XMLHttpRequest`, for `fetch` does not tell how much has been sent. */
export const sendFile: SendFile = (handoffId, file, onProgress, signal) =>
	new Promise((resolve) => {
		const form = new FormData();
		form.append("file", file, file.name);
		const request = new XMLHttpRequest();
		request.open(
			"POST",
			`/desk/api/handoffs/${encodeURIComponent(handoffId)}/files`,
		);
		request.timeout = timeoutMs;
		request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
			if (lengthComputable && total > 0) onProgress(loaded / total);
		};
		const fail = () => resolve({ kind: "offline" });
		request.onerror = fail;
		request.ontimeout = fail;
		request.onabort = fail;
		request.onload = () => resolve(toAnswer(request));
		signal.addEventListener("abort", () => request.abort());
		request.send(form);
	});

function toAnswer({
	status,
	responseText,
}: XMLHttpRequest): Awaited<ReturnType<SendFile>> {
	try {
		const value = JSON.parse(responseText) as {
			readonly files: readonly SentFile[];
			readonly error?: { readonly code?: string };
		};
		if (status === 200) return { kind: "ok", body: value };
		return {
			kind: "refused",
			status,
			code: value.error?.code ?? "unknown",
			details: {},
			retryAfterSeconds: null,
		};
	} catch {
		// A proxy's page instead of an answer.
		return { kind: "offline" };
	}
}
