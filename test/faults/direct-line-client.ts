/** A small Direct Line client for tests that count messages: REST only, retries as a real one does. */
export class DirectLineClient {
	constructor(
		private origin: string,
		readonly conversationId: string,
		private readonly token: string,
	) {}

	static async open(origin: string): Promise<DirectLineClient> {
		const response = await fetch(`${origin}/webchat/token`, {
			method: "POST",
			headers: { origin },
		});
		const { token, conversationId } = (await response.json()) as {
			token: string;
			conversationId: string;
		};
		const started = await fetch(`${origin}/v3/directline/conversations`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}`, origin },
		});
		if (!started.ok)
			throw new Error(`conversations answered ${started.status}`);
		await started.arrayBuffer();
		return new DirectLineClient(origin, conversationId, token);
	}

	/** The server is somewhere else after a restart. */
	moveTo(origin: string): void {
		this.origin = origin;
	}

	/** True once the server has acknowledged; false when it could not be reached. */
	async send(text: string, clientActivityId: string): Promise<boolean> {
		try {
			const response = await fetch(this.url("activities"), {
				method: "POST",
				headers: this.headers(),
				body: JSON.stringify({
					type: "message",
					from: { id: "shopper" },
					text,
					channelData: { clientActivityID: clientActivityId },
				}),
			});
			await response.arrayBuffer();
			return response.ok;
		} catch {
			return false;
		}
	}

	async transcript(): Promise<readonly TestActivity[]> {
		const response = await fetch(this.url("activities"), {
			headers: this.headers(),
		});
		if (!response.ok) throw new Error(`activities answered ${response.status}`);
		return ((await response.json()) as { activities: TestActivity[] })
			.activities;
	}

	private url(path: string): string {
		return `${this.origin}/v3/directline/conversations/${this.conversationId}/${path}`;
	}

	private headers(): Record<string, string> {
		return {
			authorization: `Bearer ${this.token}`,
			"content-type": "application/json",
			origin: this.origin,
		};
	}
}

export interface TestActivity {
	readonly id: string;
	readonly type: string;
	readonly text?: string;
	readonly from: { readonly id: string; readonly role?: string };
	readonly channelData?: {
		readonly clientActivityID?: string;
		readonly shopbell?: { readonly articleId?: string };
	};
}
