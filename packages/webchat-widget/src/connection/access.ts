import type { DirectLine, Grant, Outcome } from "../wire/direct-line.js";

/** Renewed this long before its end. */
const renewAheadMs = 120_000;

/** The right to the conversation, as it is kept across page loads. */
export interface KeptGrant {
	readonly token: string;
	readonly conversationId: string;
	/** Epoch ms. */
	readonly expiresAt: number;
}

export interface AccessOptions {
	readonly directLine: DirectLine;
	readonly now: () => number;
	readonly load: () => KeptGrant | undefined;
	readonly keep: (grant: KeptGrant) => void;
	/** The server gave another conversation than the one before. */
	readonly onOtherConversation: () => void;
}

/** Keeps one valid token; asks for the same conversation when it renews. */
export interface Access {
	/** The token in hand, or a new one. */
	obtain(): Promise<Outcome<Grant>>;
	/**
	 * Runs a request and, when the token turns out to be old, once more with another. Never
	 * answers `expired`: a server that refuses fresh tokens is asked again later.
	 */
	run<Value>(
		request: (grant: Grant) => Promise<Outcome<Value>>,
	): Promise<Outcome<Value>>;
}

export function createAccess(options: AccessOptions): Access {
	const { directLine, now, keep, onOtherConversation } = options;
	let kept = options.load();
	let renewing: Promise<Outcome<Grant>> | undefined;

	const toGrant = ({ token, conversationId, expiresAt }: KeptGrant): Grant => ({
		token,
		conversationId,
		expiresInSeconds: Math.round((expiresAt - now()) / 1000),
	});

	async function renew(): Promise<Outcome<Grant>> {
		let outcome = await directLine.obtainToken(kept?.token);
		// The server no longer knows the old one: begin anew.
		if (kept && (outcome.kind === "expired" || outcome.kind === "refused"))
			outcome = await directLine.obtainToken(undefined);
		if (outcome.kind !== "ok") return outcome;
		const grant = outcome.value;
		const isOther =
			kept !== undefined && kept.conversationId !== grant.conversationId;
		kept = {
			token: grant.token,
			conversationId: grant.conversationId,
			expiresAt: now() + grant.expiresInSeconds * 1000,
		};
		keep(kept);
		if (isOther) onOtherConversation();
		return outcome;
	}

	function renewOnce(): Promise<Outcome<Grant>> {
		renewing ??= renew().finally(() => {
			renewing = undefined;
		});
		return renewing;
	}

	function obtain(): Promise<Outcome<Grant>> {
		return kept && kept.expiresAt - renewAheadMs > now()
			? Promise.resolve({ kind: "ok", value: toGrant(kept) })
			: renewOnce();
	}

	return {
		obtain,
		async run(request) {
			const grant = await obtain();
			if (grant.kind !== "ok") return toLasting(grant);
			const outcome = await request(grant.value);
			if (outcome.kind !== "expired") return outcome;
			const renewed = await renewOnce();
			return renewed.kind === "ok"
				? toLasting(await request(renewed.value))
				: toLasting(renewed);
		},
	};
}

function toLasting<Value>(outcome: Outcome<Value>): Outcome<Value> {
	return outcome.kind === "expired"
		? { kind: "later", afterMs: undefined }
		: outcome;
}
