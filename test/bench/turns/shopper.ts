import WebSocket from "ws";
import type { Exchange } from "./load.js";
import type { PostClient } from "./post-client.js";

/** Longest wait for a reply before the run is called broken. */
const replyTimeoutMs = 10_000;

interface Frame {
	readonly activities?: readonly {
		readonly id: string;
		readonly from: { readonly role?: string };
	}[];
}

/** A shopper with an open chat: speaks by REST, reads the stream. One message at a time. */
export class Shopper {
	private lastReplySeq = 0;
	private lastReplyAt = 0;
	private onReply: (() => void) | undefined;

	private constructor(
		private readonly client: PostClient,
		private readonly socket: WebSocket,
		private readonly path: string,
		private readonly token: string,
	) {
		socket.on("message", (data: Buffer) => {
			const at = performance.now();
			const text = data.toString();
			if (text === "") return;
			for (const { id, from } of (JSON.parse(text) as Frame).activities ?? []) {
				if (from.role !== "bot") continue;
				this.lastReplySeq = seqOf(id);
				this.lastReplyAt = at;
			}
			this.onReply?.();
		});
	}

	/** Opens a conversation with a token that the shop's server gave out, and reads the greeting. */
	static async open(client: PostClient, secret: string): Promise<Shopper> {
		const { token, conversationId } = (await client.post(
			"/v3/directline/tokens/generate",
			{},
			bearer(secret),
		)) as { token: string; conversationId: string };
		const { streamUrl } = (await client.post(
			"/v3/directline/conversations",
			{},
			bearer(token),
		)) as { streamUrl: string };
		const socket = new WebSocket(streamUrl, { perMessageDeflate: false });
		const shopper = new Shopper(
			client,
			socket,
			`/v3/directline/conversations/${conversationId}/activities`,
			token,
		);
		await new Promise((resolve, reject) => {
			socket.once("open", resolve);
			socket.once("error", reject);
		});
		await shopper.replyAfter(0);
		return shopper;
	}

	/** Says something and waits until the stream shows a reply to it. */
	async say(text: string): Promise<Exchange> {
		const startedAt = performance.now();
		const { id } = (await this.client.post(
			this.path,
			{ type: "message", text, from: { id: "shopper" } },
			bearer(this.token),
		)) as { id: string };
		const ackMs = performance.now() - startedAt;
		// The stream may have been quicker than the acknowledgement.
		const replyAt = await this.replyAfter(seqOf(id));
		return { ackMs, replyMs: replyAt - startedAt };
	}

	close(): void {
		this.socket.terminate();
	}

	/** When a reply later in the conversation than `seq` was seen. */
	private replyAfter(seq: number): Promise<number> {
		return new Promise((resolve, reject) => {
			const timeout = setTimeout(() => {
				this.onReply = undefined;
				reject(new Error(`No reply came in ${replyTimeoutMs} ms.`));
			}, replyTimeoutMs);
			const look = (): void => {
				if (this.lastReplySeq <= seq) return;
				clearTimeout(timeout);
				this.onReply = undefined;
				resolve(this.lastReplyAt);
			};
			this.onReply = look;
			look();
		});
	}
}

/** Ids end in the place within the conversation: `<conversation>|0000012`. */
function seqOf(activityId: string): number {
	return Number(activityId.slice(activityId.lastIndexOf("|") + 1));
}

function bearer(credential: string): Record<string, string> {
	return { authorization: `Bearer ${credential}` };
}
