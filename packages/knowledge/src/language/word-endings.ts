import type { Tokenizer } from "./tokenize.js";

/** How the words of a language change at their end. */
interface Endings {
	/** Endings of nouns, adjectives and verbs as they are written, parted by spaces. */
	readonly list: string;
	/** Most endings that follow one another. */
	readonly inARow: number;
}

/**
 * Endings by which words of the languages with phrases of their own are inflected. They
 * need not be complete, nor belong to one paradigm: they tell a form from another word
 * that merely begins alike.
 */
const ENDINGS: Readonly<Record<string, Endings>> = {
	en: { list: "s es ed d ing e y ies ied", inARow: 1 },
	pl: {
		list: `a y i e ę ą o u ie ię ią io ia iu em om ów owi ami ach iem iom iów iami iach
			ego emu ym im ej ych ich ymi imi iego iemu iej
			ć ać ić yć eć ować ywać iwać nąć esz emy ecie am asz amy acie ają uję ujesz uje ujemy
			ujecie ują isz imy icie ysz ymy ycie aj ajcie cie ł ła ło li ły ał ała ało ali ały ałem ałam
			ił iła iło ili iły iłem iłam ył yła yło yli yły yłem yłam ął ęła ęło ęli ęłam ąłem ował
			owała owali owałem owałam aliśmy iliśmy any ana ane ano anego anej ony ona one ono
			enie enia eniu eniem anie ania aniu aniem
			ka ki kę ką ko ce kami kach kom ek ku kiem ków`,
		inARow: 1,
	},
	sk: {
		list: `a e i y o u í é ú á ä ou om em am ám ami ách iach iam ov ovi mi iu ia ie ii ý
			ého ému ým ých ými ej ť ať iť yť eť ovať úť núť m š me te jú áš áme áte ajú ím íš íme íte
			eš eme ete uje ujem uješ ujeme ujete ujú uj ujte l la lo li al ala alo ali il ila ilo ili
			el ela elo eli ol oval ovala ovali ný ná né ní ného aný aná ané ený ená ené anie enie
			ania enia aniu eniu aním ením ka ky ku kou ke kám kami kách iek ok ko`,
		inARow: 1,
	},
	uk: {
		list: `а я о е є и і ї у ю ь ою ею єю ом ем єм ам ям ами ями ах ях ів їв ей ові еві єві ій
			ої ому ого им их ими ий іх ім
			ти ть ся сь ати ити іти їти яти увати ювати нути еш єш иш їш ить їть емо ємо имо їмо ете
			єте ите їте уть ють ать ять в ла ло ли ав ала ало али яв яла яло яли ив ила ило или ів
			іла іло іли їв їла ував увала увало ували ую уєш ує уємо уєте ують лю лять ляю ляє ляють
			ляти ляв ляла ляли лено лений й йте
			ний на не ні аний ана ано ані ений ена ено ені ання ення анню енню анням енням
			ка ки ку кою ці кам ками ках ок ко`,
		inARow: 2,
	},
	bg: {
		list: `а я о е и у ът ят т та то те ата ято ото ето ите ове овете ия ият ния ният ната
			ното ните ен на но ни ам ям еш иш аш яш ем им аме яме ете ате яте ат ах ях их ох аше
			яше ахме ахте аха ихме ихте иха хме хте ха ил ила ило или ал ала ало али ял яла яло яли
			ел ела ело ели л ла ло ли х ан ана ано ани ена ено ени ян яна яно яни й йте ай айте ей ейте
			ане яне ение ания ения ането янето ва вам ваме ваш вате ват вах вахте вайте ване ваше
			ка ки ку ката ките ко`,
		inARow: 1,
	},
	tr: {
		list: `lar ler ım im um üm m ın in un ün n ı i u ü sı si su sü mız miz muz müz ımız imiz
			umuz ümüz nız niz nuz nüz ınız iniz unuz ünüz yı yi yu yü nı ni nu nü a e ya ye na ne
			da de ta te nda nde dan den tan ten ndan nden nın nin nun nün la le yla yle lı li lu lü
			sız siz suz süz lık lik luk lük cı ci cu cü ca ce ki mak mek ma me dı di du dü tı ti tu
			tü mış miş muş müş yor ıyor iyor uyor üyor acak ecek acağ eceğ yacak yecek ar er ır ir
			ur ür r maz mez sa se ıl il ul ül dır dir dur dür tır tir tur tür ıp ip up üp an en yan
			yen dık dik duk dük tık tik tuk tük dığ diğ duğ düğ tığ tiğ k abil ebil ama eme`,
		inARow: 4,
	},
};

/** Fewest letters that two forms of a word have in common. */
const LEAST_STEM = 4;
/** Letters that inflection may change at the end of the base form. */
const MOST_LOST = 2;
/** Letters that inflection may add to the base form. */
const MOST_ADDED = 5;
/** From so many endings on words have many forms. */
const MANY_ENDINGS = 30;
/** Share of the longer word that two forms have in common where the endings are not known. */
const LEAST_SHARE = 0.6;

/** Tells the forms of one word from other words. */
export interface WordForms {
	/** Whether `word` may be a form of `base`, a word of the language; both as the tokenizer reads them. */
	isFormOf(word: string, base: string, language: string): boolean;
	/** Whether words of the language have many forms, so that most are rare; false where its endings are not known. */
	hasManyForms(language: string): boolean;
}

/**
 * Compares words by their beginnings and endings. A word is a form of another when both
 * begin alike (all but the last two letters of the base form, at least four), it is at most
 * five letters longer, and what is left of either is an ending of the language: `parking`
 * begins like `parka`, and is none of its forms. Endings are read as the tokenizer reads
 * words, so that they meet in whatever script and spelling.
 */
export function createWordForms(tokenizer: Tokenizer): WordForms {
	const known = new Map(
		Object.entries(ENDINGS).map(([language, { list, inARow }]) => {
			const read = (ending: string) => tokenizer.tokens(ending)[0]?.read ?? "";
			return [
				language,
				{ endings: new Set(list.split(/\s+/).map(read)), inARow },
			];
		}),
	);
	const isEnding = (
		rest: string,
		endings: ReadonlySet<string>,
		inARow: number,
	): boolean => {
		if (rest === "" || endings.has(rest)) return true;
		if (inARow < 2) return false;
		for (let length = 1; length < rest.length; length++)
			if (
				endings.has(rest.slice(0, length)) &&
				isEnding(rest.slice(length), endings, inARow - 1)
			)
				return true;
		return false;
	};
	return {
		isFormOf(word, base, language) {
			if (word === base) return true;
			if (word.length > base.length + MOST_ADDED) return false;
			const least = Math.max(LEAST_STEM, base.length - MOST_LOST);
			const shared = countShared(word, base);
			if (shared < least) return false;
			const rules = known.get(language);
			if (rules === undefined)
				return shared > LEAST_SHARE * Math.max(word.length, base.length);
			for (let stem = shared; stem >= LEAST_STEM; stem--)
				if (
					isEnding(base.slice(stem), rules.endings, 1) &&
					isEnding(word.slice(stem), rules.endings, rules.inARow)
				)
					return true;
			return false;
		},
		hasManyForms: (language) =>
			(known.get(language)?.endings.size ?? 0) >= MANY_ENDINGS,
	};
}

function countShared(one: string, other: string): number {
	const most = Math.min(one.length, other.length);
	let shared = 0;
	while (shared < most && one[shared] === other[shared]) shared++;
	return shared;
}
