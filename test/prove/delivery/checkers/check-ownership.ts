/** A worker takes a conversation; instants of a clock that all processes share. */
export interface ClaimStep {
	readonly kind: "claim";
	readonly conversation: string;
	/** Tokens are compared within one epoch: where leases live in memory, each process is one. */
	readonly epoch: string;
	readonly token: number;
	readonly startedAt: number;
	readonly endedAt: number;
}

/** A worker writes what its turn leaves behind. */
export interface CommitStep {
	readonly kind: "commit";
	readonly conversation: string;
	readonly epoch: string;
	readonly token: number;
	readonly inputId: string;
	/** Version of the state that was written, when it was. */
	readonly version?: number;
	/** `unknown`: who committed never heard how it ended. */
	readonly outcome: "committed" | "lost" | "unknown";
	readonly startedAt: number;
	readonly endedAt: number;
}

export type OwnershipStep = ClaimStep | CommitStep;

/**
 * Whether there is one order of all claims and commits, each at some instant between its start
 * and its end, in which a conversation has one owner at a time: tokens rise with each claim, and
 * a commit counts only under the token that is the latest at that instant. Tokens name the order,
 * so it need not be searched for: it exists if no pair contradicts it. Beyond that each input is
 * done once and each version of a state written once, without a gap, which is what a lost update
 * would break.
 */
export function checkOwnership(
	steps: Iterable<OwnershipStep>,
): readonly string[] {
	const byConversation = new Map<string, OwnershipStep[]>();
	for (const step of steps) {
		const list = byConversation.get(step.conversation);
		if (list) list.push(step);
		else byConversation.set(step.conversation, [step]);
	}
	return [...byConversation].flatMap(([conversation, list]) =>
		checkConversation(list).map((line) => `${conversation}: ${line}`),
	);
}

function checkConversation(steps: readonly OwnershipStep[]): readonly string[] {
	const commits = steps.filter((step) => step.kind === "commit");
	const done = commits.filter(({ outcome }) => outcome === "committed");
	const claims = steps
		.filter((step) => step.kind === "claim")
		.toSorted((a, b) => a.startedAt - b.startedAt);
	const byEpoch = groupByEpoch(claims);
	return [
		...[...byEpoch.values()].flatMap(checkClaims),
		...done.flatMap((commit) =>
			checkCommit(commit, byEpoch.get(commit.epoch) ?? []),
		),
		...repeated(done.map(({ inputId }) => inputId)).map(
			(id) => `input ${id} was done twice`,
		),
		...repeated(done.map(({ epoch, token }) => `${epoch}/${token}`)).map(
			(token) => `token ${token} committed twice`,
		),
		...checkVersions(
			done,
			commits.some(({ outcome }) => outcome === "unknown"),
		),
	];
}

function groupByEpoch(
	claims: readonly ClaimStep[],
): Map<string, readonly ClaimStep[]> {
	const groups = new Map<string, ClaimStep[]>();
	for (const claim of claims)
		groups.set(claim.epoch, [...(groups.get(claim.epoch) ?? []), claim]);
	return groups;
}

/** A claim that began when another had ended has the higher token. */
function checkClaims(claims: readonly ClaimStep[]): readonly string[] {
	const broken: string[] = [];
	const byEnd = claims.toSorted((a, b) => a.endedAt - b.endedAt);
	let ended = 0;
	let highest = Number.NEGATIVE_INFINITY;
	for (const claim of claims) {
		for (
			let before = byEnd[ended];
			before && before.endedAt < claim.startedAt;
			before = byEnd[ended]
		) {
			highest = Math.max(highest, before.token);
			ended += 1;
		}
		if (claim.token <= highest)
			broken.push(`token ${claim.token} was given out after ${highest}`);
	}
	return [
		...broken,
		...repeated(claims.map(({ token }) => String(token))).map(
			(token) => `token ${token} was given out twice`,
		),
	];
}

/** A commit counts after the claim of its token and before the next claim. */
function checkCommit(
	commit: CommitStep,
	claims: readonly ClaimStep[],
): readonly string[] {
	const own = claims.find(({ token }) => token === commit.token);
	if (!own) return [`token ${commit.token} committed and was never given out`];
	if (commit.endedAt < own.startedAt)
		return [`token ${commit.token} committed before it was given out`];
	const newer = claims.find(
		({ token, endedAt }) => token > commit.token && endedAt < commit.startedAt,
	);
	return newer
		? [`token ${commit.token} committed after ${newer.token} was given out`]
		: [];
}

/** Versions rise by one; those between may be missing only where a commit ended unheard. */
function checkVersions(
	done: readonly CommitStep[],
	mayMiss: boolean,
): readonly string[] {
	const versions = done
		.flatMap(({ version }) => version ?? [])
		.toSorted((a, b) => a - b);
	return versions.flatMap((version, index) => {
		const before = versions[index - 1];
		if (before === undefined) return [];
		if (version === before) return [`version ${version} was written twice`];
		return version === before + 1 || mayMiss
			? []
			: [`versions between ${before} and ${version} were never written`];
	});
}

function repeated(values: readonly string[]): readonly string[] {
	const seen = new Set<string>();
	const twice = new Set<string>();
	for (const value of values) {
		if (seen.has(value)) twice.add(value);
		seen.add(value);
	}
	return [...twice];
}
