/** One shopper's side of a chat that counts what was acknowledged. */
export interface Talk {
	readonly streamUrl: string;
	readonly acknowledged: readonly string[];
	/** Posts once, and again where it was asked to be slower; answers `acknowledged` or what went wrong. */
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
	return {
		streamUrl: started.streamUrl,
		acknowledged,
		async say(text) {
			for (;;) {
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
					return String((error as Error).cause ?? error);
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

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
