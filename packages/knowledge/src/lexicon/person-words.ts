/**
 * Words by which shoppers ask for a human, per language: the floor under every
 * lexicon, so that the way to a person never depends on a shop's own lists.
 * Letters without diacritics; `*` stands for any ending.
 */
export interface PersonWords {
	/** People who answer for a shop. */
	readonly people: readonly string[];
	/** Somebody, a person, an employee: people only beside `real` or `talk`. */
	readonly anybody: readonly string[];
	/** Living, real, human: before a person. */
	readonly real: readonly string[];
	/** Speak, connect, transfer: what one does with a person. Not in the past tense. */
	readonly talk: readonly string[];
	/** Want, need, give me: directly before a person. */
	readonly want: readonly string[];
	/** May stand between want and person, or around a bare person. */
	readonly filler: readonly string[];
	/** Robots, and the words that refuse them. */
	readonly bot: readonly string[];
	readonly not: readonly string[];
	/** Before a person these speak of somebody else: "another person", "the person who". */
	readonly other: readonly string[];
}

const words = (text: string) => text.split(/\s+/);

/** The tables, by language. */
export const personWords: Readonly<Record<string, PersonWords>> = {
	en: {
		people: words(
			"human humans agent agents operator operators consultant consultants representative representatives rep adviser advisor supervisor executive csr",
		),
		anybody: words(
			"person people someone somebody anyone anybody employee staff colleague manager support care team being service",
		),
		real: words("real live living actual human proper"),
		talk: words(
			"talk speak chat connect transfer redirect forward escalate through contact discuss",
		),
		want: words("want need get give gimme wanna require prefer like"),
		filler: words(
			"a an the any some one me my i to with please pls plz now your you is there at can could hi hello hey in for of from us kindly sir just really actual real live human proper customer service care support here available asap immediately",
		),
		bot: words("bot bots robot robots machine ai chatbot automat*"),
		not: words("not no dont don stop without instead isnt enough rather"),
		other: words(
			"another other others different second third same who which that",
		),
	},
	pl: {
		people: words(
			"konsultan* operator* doradc* agent agenta agentem agentka agentke pracownik* pracownic* czlowiek* kierownik* przelozon* przedstawiciel* infolini*",
		),
		anybody: words(
			"osoba osobe osoby ktos kims kogos ktokolwiek obsluga obslugi obsluge bok biur* ludzie ludzi",
		),
		real: words(
			"zywy zywym zywa zywego zywej prawdziw* realn* normaln* ludzk* fizyczn*",
		),
		talk: words(
			"czat czacie czatu rozmawiac porozmawiac pogadac rozmowa rozmowe rozmowy polacz polaczenie polaczcie polaczyc przelacz przelaczenie przelaczcie przelaczyc przekieruj przekierowac przekazcie skontaktowac skontaktuj kontakt kontaktu mowic pisac dac dajcie daj polaczenia",
		),
		want: words(
			"chce chcialbym chcialabym potrzebuje poprosze prosze dajcie daj wole wolalbym wolalabym dawaj",
		),
		filler: words(
			"na z ze do o na mi mnie mam jakis jakims jakas jakiegos jakiegokolwiek kims sie o od przez juz teraz natychmiast czy jest tu tam prosze poprosze mozna moge zywym zywy zywego prawdziwym prawdziwego waszym waszego obslugi klienta biura dzien dobry halo hej",
		),
		bot: words("bot bota botem boty botami robot* automat* maszyn* sztuczn*"),
		not: words("nie bez dosc zamiast stop koniec"),
		other: words(
			"inna inny inna innej innego innemu drugiej druga trzecia ktora ktory",
		),
	},
	uk: {
		people: words(
			"человек* людын* lyudyn* liudyn* operator* konsultant* оператор* консультант* агент* менеджер* людин* спеціаліст* працівник* співробітник* представник* керівник* адміністратор*",
		),
		anybody: words(
			"хтось кимось когось хто-небудь персон* підтримк* люди людей людьми начальник*",
		),
		real: words("жив* справжн* реальн* нормальн*"),
		talk: words(
			"переведіть переведи перевести викликати позовіть позвіть чат чату pogovoryty pohovoryty zyednayte ziednaite поговорити говорити розмовляти порозмовляти поспілкуватися поспілкуватись спілкуватися спілкуватись зв'язатися звязатися звязатись звяжіть зєднайте зєднати зєднай зєднання переключіть переключи переключити перемкніть перемкнути передайте зверніть покличте поклич кличте звязок",
		),
		want: words(
			"кличте khochu hochu хочу хотів хотіла хотілося потрібен потрібна потрібно треба дайте дай можна прошу бажаю",
		),
		filler: words(
			"старшого головного сюди сюда швидко быстро терміново срочно там вообще взагалі з зі із до мене мені будь ласка якийсь якогось якимось вашим вашого ваш живий жива живого живою живу справжній справжню справжнього тут є чи зараз негайно добрий день привіт хоч на",
		),
		bot: words("бот* робот* машин* автомат*"),
		not: words("не без досить замість годі стоп"),
		other: words("інша іншу інший іншого інша іншій яка який"),
	},
	bg: {
		people: words(
			"сътрудник* специалист* chovek* operator* konsultant* оператор* консултант* агент* служител* представител* човек* мениджър* супервайзор* управител*",
		),
		anybody: words(
			"някой някого хора хората колега екип* поддръжк* началник* отдел* шеф*",
		),
		real: words("жив* истинск* реал* нормал*"),
		talk: words(
			"чат govorq govorya govoria pogovorq pogovorya svarjete svurjete svarzhete говоря поговоря говорим поговорим разговарям разговор свържете свържи свържеш свържа свържат прехвърлете прехвърли прехвърляне пренасочете пусни пуснете повикайте извикайте чуя връзка контакт пиша пишa",
		),
		want: words(
			"нека iskam сложете искам трябва дайте дай може нужен желая моля предпочитам",
		),
		filler: words(
			"на линия с със ме да се на ми един някой някакъв вашия ваш жив истински реален моля ви може ли сега веднага тук има от здравейте добър ден човек",
		),
		bot: words("бот* робот* машин* автомат*"),
		not: words("не без стига вместо край"),
		other: words("друг друга друго другия който която"),
	},
	sk: {
		people: words(
			"operator* konzultant* agent agenta agentom agentku pracovnik* pracovnick* clovek* zamestnan* predstavitel* veduc* manazer* poradc* specialist* zastupc*",
		),
		anybody: words(
			"niekto niekoho niekym niekomu osoba osobu osobou ludia ludi linka linku podpora podporu podporou kolega oddeleni*",
		),
		real: words(
			"zivy zivym zivu zivou ziveho ziva ozajstn* skutocn* realn* naozajstn* normaln*",
		),
		talk: words(
			"chat chatovat cet hovorit rozpravat porozpravat rozpravat pohovorit prehovorit spojit spojte spoj spojenie prepojit prepojte prepoj prepnut prepnite kontaktovat skontaktovat presmerujte pokecat vybavit zavolajte dajte",
		),
		want: words(
			"chcem chcela chcel potrebujem dajte daj prosim ziadam zelam radsej",
		),
		filler: words(
			"s so na ma mi mna nejakym nejakeho nejaky nejaku zivym zivy zivou vasim vas prosim ziadam teraz hned tu je sa by som dobry den ahoj do od zakaznickej zakaznicky",
		),
		bot: words("bot* robot* automat* stroj* masin*"),
		not: words("nie bez nechcem dost namiesto stop koniec"),
		other: words("iny ina inej ineho inemu druha druhu ktory ktora"),
	},
	tr: {
		people: words(
			"temsilci* operator* danisman* yetkili* gorevli* insan insanla insana insanlar* calisan* mudur* musteritemsilci*",
		),
		anybody: words(
			"biri biriyle birine birisi birisiyle birisine birini kisi kisiyle canli eleman* personel* destek*",
		),
		real: words("gercek canli hakiki normal"),
		talk: words(
			"sohbet devret devredin gorusmek goruseyim goruselim gorusebilir gorusebilirmiyim gorusme konusmak konusayim konusalim konusabilir konusabilirmiyim bagla baglayin baglar baglarmisiniz baglanmak baglan baglaniyorum aktar aktarin aktarir yonlendir yonlendirin yonlendirir ulasmak ulasabilir ulasayim yazismak baglanti",
		),
		want: words(
			"istiyorum isterim lazim ver verin gerek ihtiyacim rica tercih",
		),
		filler: words(
			"bu bir bi lutfen ile bana beni ben hemen simdi canli gercek musteri hizmetleri hizmetlerine hizmetleriyle var mi acil artik sizden merhaba selam istiyorum ile",
		),
		bot: words("bot* robot* makine* otomatik*"),
		not: words("degil istemiyorum yeter yerine olmayan hayir"),
		other: words("baska diger oteki ikinci"),
	},
};
