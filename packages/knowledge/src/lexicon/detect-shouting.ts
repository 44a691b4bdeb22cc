const minLetters = 12;
const minWords = 3;
const minUpperShare = 0.7;

/** Whether a text shouts: mostly capitals over several words, or exclamation and question marks in a row. */
export function isShouting(text: string): boolean {
	if (/[!?¡¿]{3,}|!{2,}|!\?|\?!/u.test(text)) return true;
	const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
	// Most texts are done with before all their letters are counted.
	if (upper < minLetters * minUpperShare) return false;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
	return (
		letters >= minLetters &&
		words >= minWords &&
		upper / letters >= minUpperShare
	);
}
