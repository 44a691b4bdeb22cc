/**
 * Signs of anger per language, under every lexicon's own: alone or as words
 * that mean it together. Letters without diacritics; `*` stands for any
 * ending, `/` for "or". A sign too many only brings a kind word and the offer
 * of a person, one too few leaves an angry shopper with a machine: so the
 * lists are generous.
 */
export interface AngerWords {
	/** One of these is enough. */
	readonly alone: readonly string[];
	/** All words of one line, in any order within a few words. */
	readonly together: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => line.trim());

/** The tables, by language. */
export const angerWords: Readonly<Record<string, AngerWords>> = {
	en: {
		alone: words(
			"ridiculous* pathetic* useless* garbage rubbish crap bullshit shit* fuck* wtf damn* bloody idiot* stupid* dumb moron* disgrace* disgust* appalling* unacceptable outrageous* unbelievabl* awful terribl* horribl* horrendous atrocious scam* scammer* fraud* crook* thief thieves liar* lying cheat* joke mockery shambles furious livid frustrat* annoying annoyed angry infuriat* insane nonsense hopeless incompetent ashamed nightmare worst hell lawsuit lawyer sue solicitor trustpilot ombudsman ripoff clowns robbers",
		),
		together: lines(`
			fed up
			sick of/off/and
			tired of
			done with
			had enough
			enough is enough
			enough of
			losing/lost/lose patience/temper/mind
			third/3rd/fourth/4th/fifth/5th/sixth/tenth/10th/hundredth/100th/nth/umpteenth time/times/week/message/email/mail/attempt/day/month
			how many times/more do/have/must/should i/we
			for weeks/months/ages/ever
			again and again
			over and over
			same answer/answers/reply/link/text/thing/nonsense/message/question
			keep/keeps/kept saying/sending/repeating/asking/giving/telling/going/getting
			stop sending/repeating/asking/giving/this/wasting
			wast* time
			nobody/noone/nobodys/none cares/care/answers/answered/answering/replies/replied/responds/responded/helps/helped/listens
			no answer/response/reply/help/solution
			zero/no response/answer/reply/help
			not/dont/doesnt/didnt/cant/never/isnt understand/understood/help/helping/helpful/listen/listening/read/reading you/me/my/us/this/it/that/what/anything/at
			are/even/actually/bother you read/reading/listening/listen/understand
			not what/my asked/ask/question
			never again
			never buy/buying/order/ordering/shop/shopping/coming/use again/here/from
			bad/negative/one/1 review/reviews/star/stars
			report you/your/this
			money/refund back now/immediately/today
			give/want my money
			kidding/joking me/are/you
			bad/poor/lousy/shocking/zero service/support/company/shop/experience
			are you blind/deaf/serious/seriously/sleeping
			what is/the wrong with/hell you
			go/going in/round circles
			take/taking you/this/it court/further/police
			i give up`),
	},
	pl: {
		alone: words(
			"beznadziej* zenad* zenua* masakr* skandal* dramat kpin* kpicie jaja porazk* oszust* oszuka* zlodziej* klamc* klamstw* klamiecie cholern* cholera kurw* gown* syf bzdur* idiot* debil* glup* kretyn* bezczeln* chamstw* wstyd hanb* bezuzyteczn* tragedi* tragicz* okropn* fataln* koszmar* najgorsz* wkurz* wsciek* szlag wariuj* absurd* niedopuszczaln* smiech* uokik rzecznik* prawnik* sadu policj* nerwicy rece",
		),
		together: lines(`
			mam dosc/dosyc
			dosc/dosyc tego/juz
			ile/jak mozna/jeszcze czekac/jeszcze/pisac/was
			ile razy mam/jeszcze/trzeba
			trzeci/czwarty/piaty/szosty/dziesiaty/kolejny/setny/enty raz/tydzien/mail
			trzecia/czwarta/piata/kolejna wiadomosc/proba/osoba
			to samo/sama/tekst pytanie/w/odpowiedz/wciaz/znowu
			ta/te/tej sama/samo/samej odpowiedz*
			w kolko
			nikt/nikogo nie
			zero/brak odpowiedzi/odzewu/kontaktu/reakcji/pomocy
			nie rozumiesz/rozumiecie/rozumie/rozumieja
			czy/w ogole/wogole czyta* co/wiadomosci
			nie o to pytam/pytalem/pytalam
			nie to pytanie/pytalem/pytalam
			nigdy wiecej
			nic u was kupie/zamowie
			opini* negatywn*/zla/zle/jedna/gwiazdk*
			oddaj*/zwroc*/zwrot/chce moje/pieniadze/kase/natychmiast
			robicie sobie/ze/zarty
			zarty/jaja sobie
			do niczego
			do bani/dupy/kitu
			zglosze/zglaszam was/to
			brak/bez slow
			tracic/tracę/trace/strata/marnuje czas/czasu/cierpliwosc
			cierpliwosc* koncz*/skonczyl*/stracil*/trace/brak
			nie pomaga*/pomogl*`),
	},
	uk: {
		alone: words(
			"жах* знущан* знущає* ганьб* безлад* безглузд* шахра* обман* обдур* брех* злоді* аферист* кидал* лохотрон* тупий тупа тупі тупо* ідіот* дебіл* дурн* маразм* бісить дістал* дістав задовбал* задрал* набрид* остогид* обурен* обурлив* нахаб* хамств* хамськ* нікчем* кошмар* найгірш* капець пипець піздец* блін бля* чорт* нафіг нахуй сука лайно фігня безтолков* безкорисн* марн* неподобств* відстій держпродспоживслужб* суд* поліці* скарг* адвокат* юрист* треш позор развод*",
		),
		together: lines(`
			скільки можна/ще
			третій/четвертий/п'ятий/пятий/шостий/десятий/вкотре/сотий раз/тиждень/день/лист
			одне/одну/те й і/саме/та
			те саме/самe
			та сама/саме відповідь
			по колу
			ніхто/нікого не відповіда*/відповів/реагує/допома*/чує
			ніякої/жодної відповіді/реакції/допомоги
			нуль/жодної відповіді/реакції/уваги
			не розумієш/розуміє/розумієте/розуміють
			взагалі/хоч/ви чита* що/мене/повідомлення
			не про/те питаю/питала/питав/запитую
			ніколи більше
			ніколи замовлю/куплю/замовлятиму/купуватиму
			поган*/негативн*/одну/нищівн* відгук*/зірк*
			поверн*/віддайте/верніть гроші/кошти
			терпець/терпіння/нерви урвався/урвалось/скінчил*/закінчил*/немає/втрача*
			з/із мене досить/годі
			годі/досить вже/цього/мені/з
			ви серйозно/смієтесь/смієтеся/глузуєте
			сил/сили немає/нема/більше
			не допомага*
			втрача*/марную час`),
	},
	bg: {
		alone: words(
			"безобрази* подигр* ужас* отврат* боклук* измам* мошени* лъж* крадц* апаш* глупост* глупак* тъп* идиот* малоум* кретен* дебил* нагл* срам* позор* кошмар* скандал* безполезн* некадър* некомпетентн* най-лош* найлош* разочарован* ядос* бесен бясна бесни вбес* побъркв* изнерв* мамка* майната лайн* гадн* цирк резил* възмут* недопустим* кзп съд* полици* адвокат* жалба* омръзна* писна*",
		),
		together: lines(`
			до гуша
			стига с/вече/толкова/ми
			колко още
			трети/четвърти/пети/шести/десети/пореден/стотен път/имейл
			едно и също отговаря*/питам/пиша/казва*/праща*/повтаря*
			същ* отговор/текст/линк/нещо
			никой не отговаря*/отговори/вдига/реагира/помага
			никакъв/нулев/никаква отговор/реакция/помощ
			не разбираш/разбирате/разбира
			изобщо/въобще чете*/разбирате/разбираш
			четете ли
			не това питам/попитах/питах
			никога повече/вече
			лош*/негативн*/отрицател* отзив*/ревю*/оценк*/коментар*
			върнете/искам/връщайте парите/пари
			майтап*/бъзик* ли/с/се
			шегувате/подигравате се/ли
			губ*/загуба/хабя време*/времето/нерви*
			търпени* свърш*/изчерпа*/край
			не помага*
			нищо не става/помага/правите
			ще се оплача/оплачем`),
	},
	sk: {
		alone: words(
			"hanb* katastrof* otras* hrozn* strasn* desne priser* podvod* zlodej* klam* luhar* klamstv* idiot* debil* blb* hlup* sprost* kreten* drzost* drzy drza drze neschopn* nanic zbytocn* nehoran* skandal* trapn* trapas smiesn* najhors* nasrat* nastvan* rozculen* zufal* zufam beznadej* bordel hovno kurv* doriti dopekla srandu srandy vysmech vysmiev* nepochopiteln* neakceptovateln* neprijateln* soi pravnik* sud* policia policiu policii osrat* kokot* picu preboha",
		),
		together: lines(`
			plne zuby/krku
			mam dost
			uz/toho/tohto dost/stacilo
			ako dlho/kolko este/mam/mozno
			kolko krat/razy
			treti/stvrty/piaty/desiaty/x-ty/uz krat/raz/tyzden/mail
			tretikrat/stvrtykrat/patykrat/desatkrat/stokrat/opakovane/kolkykrat uz/pisem/vam/sa/som/opakujem
			to iste/ist* dookola/znova/odpoved*/stale
			ta ist* odpoved*
			stale dookola/nic/to
			nikto neodpoved*/neozval/neriesi/nepomoh*/nereaguje/nedviha
			ziadna/nulova/ziadnu odpoved*/reakci*/pomoc
			nerozumi*/nerozumie*/nechapes/nechapete/nechape nic*/vobec/mi/ma/co/ani
			citate/citas vobec/co/to
			nepytal*/nepytam som/sa/na
			nikdy viac/uz
			zl*/negativn*/jednu recenzi*/hodnoteni*/hviezd*
			vrat* peniaze/moje
			robite/robis si zo/srand*/zarty
			trpezlivost* dosl*/skoncil*/strac*/konci
			stracam/marnim/strata cas*/nervy
			podam/podavam/napisem na staznost**
			nepomaha*/nepomohl* to/mi/nic/vobec/vas`),
	},
	tr: {
		alone: words(
			"rezalet* rezil* sacma* sacmal* kepaze* berbat* igrenc* dolandiri* hirsiz* yalanc* yalan sahtekar* soygun* aptal* salak* gerizekali* beceriksiz* biktim biktik biktirdi* usandi* yeter sinirlen* sinirim sinirden delir* cildir* kafayi bezdi* bezdirdi* ayip utanmaz* utanin saygisiz* lanet* allahaskina pislik* bok* mk amk aq oha skandal* felaket* kabus* terbiyesiz* ciddiyetsiz* magdur* perisan* avukat* mahkeme* savcili* polis* sikayetvar* sikayetci* heyetine bakanlig*",
		),
		together: lines(`
			artik yeter
			ucuncu/dorduncu/besinci/onuncu/kacinci/yuzuncu/bilmem kez/defa/kere/sefer/mesaj/hafta
			kac kere/kez/defa daha/soyle*/yaz*/anlat*
			kacinci kez/defa/kere
			ayni cevap*/seyi/sey/mesaj*/yanit*/soru*/link*
			surekli ayni
			hic ise yaram*
			hicbir ise yaram*
			kimse cevap/ilgilenmiyor/donmuyor/bakmiyor/yok/yanit*/aramiyor
			ise yaramiyor/yaramaz/yaramadi*
			cevap*/yanit* yok/vermiyor*/alamiyorum/alamadim/gelmedi
			anlamiyor*/anlamadin*/anlamiyosun* beni/hicbir/hala/sun/musun/dediklerimi/ne
			bu bot anlamiyor
			okuyor*/okudunuz/okumuyor* musunuz/mu/hic/yazdiklarimi
			dalga mi/geciyor*
			saka mi
			alay mi/ediyor*
			bir daha/asla asla/alisveris/almam/siparis
			paramı/parami/para* geri iade/ver*/istiyorum/hemen
			sikayet edecegim/ediyorum/edicem/etcem/ederim
			kotu/olumsuz/tek yorum*/puan*/yildiz*/hizmet*/deneyim*
			sabrim* kalmadi/tasti/tukendi/bitti
			vakit/zaman kaybi
			yazik/ayip size/ediyorsunuz/gunah
			canima/burama yetti/tak/geldi
			hala/halen cevap/bekliyorum/cozulmedi/donus*
			ne bicim
			nasil bir hizmet/magaza/firma/sirket/musteri
			haftadir/gundur/aydir bekliyorum/ugrasiyorum/yaziyorum/oyaliyor*`),
	},
};
