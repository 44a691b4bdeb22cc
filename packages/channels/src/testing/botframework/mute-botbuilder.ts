const printed = ["Error finding key for token.", "TokenExpiredError"] as const;

/** botbuilder prints a line for each token that it refuses, which are thousands here; answers what makes it heard again. */
export function muteBotbuilder(): () => void {
	const print = console.error;
	const mute = (...words: readonly unknown[]): void => {
		const first = String(words[0]);
		if (!printed.some((begin) => first.startsWith(begin))) print(...words);
	};
	console.error = mute;
	return () => {
		if (console.error === mute) console.error = print;
	};
}
