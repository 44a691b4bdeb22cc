/** Languages of the demo shop. */
export type ShopLocale = "en" | "pl" | "uk" | "bg" | "sk" | "tr";

/** One product of the demo shop. */
export interface Product {
	readonly sku: string;
	readonly names: Readonly<Record<ShopLocale, string>>;
	/** Cents of euro. */
	readonly price: number;
	/** Pieces in stock by size; a product without sizes has the one size "". */
	readonly sizes: Readonly<Record<string, number>>;
}

const product = (
	sku: string,
	price: number,
	sizes: Readonly<Record<string, number>>,
	[en, pl, uk, bg, sk, tr]: readonly [
		string,
		string,
		string,
		string,
		string,
		string,
	],
): Product => ({ sku, price, sizes, names: { en, pl, uk, bg, sk, tr } });

/** What the demo shop sells; some sizes are sold out, so that a stock alert makes sense. */
export const products: readonly Product[] = [
	product("CUP-01", 1490, { "": 84 }, [
		"Stoneware cup “Lipa”",
		"Kubek kamionkowy „Lipa”",
		"Керамічна чашка «Липа»",
		"Керамична чаша „Липа“",
		"Kameninový hrnček „Lipa“",
		"Seramik kupa “Lipa”",
	]),
	product("PLT-01", 1990, { "": 0 }, [
		"Dinner plate",
		"Talerz obiadowy",
		"Обідня тарілка",
		"Плитка чиния",
		"Plytký tanier",
		"Servis tabağı",
	]),
	product("TEA-01", 3490, { "": 12 }, [
		"Teapot, 1 litre",
		"Dzbanek do herbaty, 1 l",
		"Заварник, 1 л",
		"Чайник за запарка, 1 л",
		"Čajník na čaj, 1 l",
		"Demlik, 1 litre",
	]),
	product("TWL-01", 2490, { "50×100": 40, "70×140": 0 }, [
		"Linen towel",
		"Ręcznik lniany",
		"Лляний рушник",
		"Ленена кърпа",
		"Ľanový uterák",
		"Keten havlu",
	]),
	product("SHT-01", 5990, { S: 8, M: 0, L: 14, XL: 3 }, [
		"Linen shirt",
		"Koszula lniana",
		"Лляна сорочка",
		"Ленена риза",
		"Ľanová košeľa",
		"Keten gömlek",
	]),
	product("DRS-01", 7990, { XS: 4, S: 0, M: 6, L: 9 }, [
		"Summer dress",
		"Sukienka letnia",
		"Літня сукня",
		"Лятна рокля",
		"Letné šaty",
		"Yazlık elbise",
	]),
	product("SWT-01", 6990, { S: 5, M: 7, L: 0 }, [
		"Wool jumper",
		"Sweter wełniany",
		"Вовняний светр",
		"Вълнен пуловер",
		"Vlnený sveter",
		"Yün kazak",
	]),
	product("SLP-01", 3990, { "36–37": 6, "38–39": 0, "40–41": 11, "42–43": 5 }, [
		"Felt slippers",
		"Kapcie filcowe",
		"Повстяні капці",
		"Филцови чехли",
		"Plstené papuče",
		"Keçe terlik",
	]),
	product("BLK-01", 8990, { "140×200": 9, "200×220": 2 }, [
		"Wool blanket",
		"Koc wełniany",
		"Вовняний плед",
		"Вълнено одеяло",
		"Vlnená deka",
		"Yün battaniye",
	]),
	product("CND-01", 1290, { "": 150 }, [
		"Beeswax candle",
		"Świeca z wosku pszczelego",
		"Свічка з бджолиного воску",
		"Свещ от пчелен восък",
		"Sviečka z včelieho vosku",
		"Balmumu mum",
	]),
	product("BSK-01", 4490, { "": 0 }, [
		"Wicker basket",
		"Kosz wiklinowy",
		"Плетений кошик",
		"Плетена кошница",
		"Prútený kôš",
		"Hasır sepet",
	]),
	product("LMP-01", 9990, { "": 7 }, [
		"Bedside lamp",
		"Lampka nocna",
		"Нічник",
		"Нощна лампа",
		"Nočná lampa",
		"Gece lambası",
	]),
];
