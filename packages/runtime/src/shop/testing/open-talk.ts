/** One shopper's side of a chat that counts what was acknowledged. */
export interface Talk {
	readonly streamUrl: string;
	readonly acknowledged: readonly string[];
	/** Posts that met a connection which was being closed for want of use. */
	crossed(): number;
	/**
	 * Posts once; again where it was asked to be slower, and once more under the same id where a request
	 * crossed the end of an unused connection, which no server can prevent (RFC 9112, 9.3.1 and 9.5).
	 * Answers `acknowledged` or what went wrong.
	 */
	say(text: string): Promise<string>;
	said(): Promise<readonly string[]>;
}

/** Begins a chat. @param page Origin of the page that the chat stands in. */
export async function openTalk(origin: string, page: string): Promise<Talk> {
	const granted = (await (
		await fetch(`${origin}/webchat/token`, {
			method: "POST",
			headers: { origin: page },
		})
	).json()) as { token: string; conversationId: string };
	const headers = {
		origin: page,
		authorization: `Bearer ${granted.token}`,
		"content-type": "application/json",
	};
	const started = (await (
		await fetch(`${origin}/v3/directline/conversations`, {
			method: "POST",
			headers,
		})
	).json()) as { streamUrl: string };
	const url = `${origin}/v3/directline/conversations/${granted.conversationId}/activities`;
	const acknowledged: string[] = [];
	let crossed = 0;
	return {
		streamUrl: started.streamUrl,
		acknowledged,
		crossed: () => crossed,
		async say(text) {
			for (let isAgain = false; ; ) {
				try {
					const response = await fetch(url, {
						method: "POST",
						headers,
						body: JSON.stringify({
							type: "message",
							text,
							channelData: { clientActivityID: text },
						}),
					});
					const answer = await response.text();
					if (response.ok) {
						acknowledged.push(text);
						return "acknowledged";
					}
					// Sent away at the door, with the time to come back: this machine is busy.
					const isAskedToWait =
						response.status === 429 || answer.includes("overloaded");
					if (!isAskedToWait) return String(response.status);
				} catch (error) {
					const { cause } = error as Error;
					if (isAgain || !isClosing(cause)) return String(cause ?? error);
					isAgain = true;
					crossed += 1;
					continue;
				}
				await pause(500);
			}
		},
		async said() {
			const said: string[] = [];
			for (let watermark = ""; ; ) {
				const page = (await (
					await fetch(`${url}?watermark=${watermark}`, { headers })
				).json()) as {
					activities: readonly { from: { role?: string }; text?: string }[];
					watermark: string;
				};
				if (page.activities.length === 0) return said;
				for (const { from, text } of page.activities)
					if (from.role !== "bot" && text !== undefined) said.push(text);
				watermark = page.watermark;
			}
		},
	};
}

/** Closed without a word of an answer, as told by undici. */
function isClosing(cause: unknown): boolean {
	return (
		cause instanceof Error &&
		(cause as NodeJS.ErrnoException).code === "UND_ERR_SOCKET"
	);
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
