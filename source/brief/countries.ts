import type {Language} from '../facts/language/language.ts';
import {words} from '../facts/language/words.ts';

/**
 * The words by which a country is named in a text: its name, its adjective, its cities. Bars stand between countries, blanks
 * between words. Only countries that news in the language names often are here; the names of others are ordinary words.
 */
const told: Readonly<Record<string, string>> = {
	ar: `
		مصر مصري القاهرة الإسكندرية | السعودية سعودي الرياض جدة مكة | الإمارات إماراتي دبي الشارقة |
		قطر قطري الدوحة | الكويت كويتي | البحرين بحريني المنامة | عمان عماني مسقط | اليمن يمني صنعاء عدن تعز حوثي |
		العراق عراقي بغداد الموصل البصرة أربيل | سوريا سورية سوري دمشق حلب إدلب | لبنان لبناني بيروت طرابلس |
		الأردن أردني | فلسطين فلسطيني غزة الضفة القدس رام | إسرائيل إسرائيلي | إيران إيراني طهران |
		تركيا تركي أنقرة إسطنبول | السودان سوداني الخرطوم دارفور | ليبيا ليبي بنغازي | تونس تونسي | الجزائر جزائري |
		المغرب مغربي الرباط مراكش البيضاء | موريتانيا موريتاني نواكشوط | الصومال صومالي مقديشو | جيبوتي جيبوتي |
		إثيوبيا إثيوبي أديس | إريتريا إريتري | كينيا كيني نيروبي | نيجيريا نيجيري | مالي باماكو | النيجر نيامي |
		تشاد تشادي | أفغانستان أفغاني كابول كابل | باكستان باكستاني إسلاماباد كراتشي | الهند هندي نيودلهي دلهي |
		بنغلادش بنغلادشي دكا | الصين صيني بكين | اليابان ياباني طوكيو | كوريا كوري سيول |
		إندونيسيا إندونيسي جاكرتا | ماليزيا ماليزي كوالالمبور | الفلبين فلبيني مانيلا | تايلاند تايلاندي بانكوك |
		ميانمار بورما | فيتنام فيتنامي | أستراليا أسترالي سيدني | روسيا روسي موسكو | أوكرانيا أوكراني كييف |
		بيلاروسيا بيلاروسي مينسك | بولندا بولندي وارسو | ألمانيا ألماني برلين | فرنسا فرنسي باريس |
		بريطانيا بريطاني لندن إنجلترا إنجليزي | إيطاليا إيطالي روما | إسبانيا إسباني مدريد برشلونة |
		البرتغال برتغالي لشبونة | هولندا هولندي أمستردام | بلجيكا بلجيكي بروكسل | سويسرا سويسري جنيف |
		النمسا نمساوي فيينا | السويد سويدي ستوكهولم | النرويج نرويجي أوسلو | الدنمارك دنماركي | فنلندا فنلندي |
		اليونان يوناني أثينا | قبرص قبرصي | صربيا صربي | رومانيا روماني بوخارست | المجر مجري بودابست |
		بلغاريا بلغاري | أرمينيا أرميني | أذربيجان أذربيجاني باكو | جورجيا جورجي | كازاخستان كازاخستاني |
		أمريكا أميركا أمريكي أميركي واشنطن نيويورك | كندا كندي أوتاوا | المكسيك مكسيكي | البرازيل برازيلي |
		الأرجنتين أرجنتيني | تشيلي تشيلي | كولومبيا كولومبي | فنزويلا فنزويلي كاراكاس | كوبا كوبي | بيرو بيروفي |
		السنغال سنغالي | غانا غاني | الكاميرون كاميروني | رواندا رواندي | أوغندا أوغندي`,
	en: `
		egypt egyptian cairo | saudi riyadh jeddah | emirates emirati dubai | qatar qatari doha | kuwait kuwaiti |
		bahrain bahraini | oman omani | yemen yemeni houthi houthis sanaa | iraq iraqi iraqis baghdad mosul basra |
		syria syrian syrians damascus aleppo | lebanon lebanese beirut | jordan jordanian amman |
		palestinian palestinians gaza | israel israeli israelis jerusalem | iran iranian tehran |
		turkey turkish turkiye ankara istanbul | sudan sudanese khartoum | libya libyan tripoli |
		tunisia tunisian tunis | algeria algerian algiers | morocco moroccan rabat | somalia somali mogadishu |
		ethiopia ethiopian | kenya kenyan nairobi | nigeria nigerian lagos | mali malian |
		afghanistan afghan kabul | pakistan pakistani islamabad karachi | india indian delhi mumbai |
		bangladesh bangladeshi dhaka | china chinese beijing | japan japanese tokyo | korea korean seoul |
		indonesia indonesian jakarta | malaysia malaysian | philippines philippine filipino manila |
		thailand thai bangkok | myanmar | vietnam vietnamese | australia australian sydney | russia russian moscow |
		ukraine ukrainian kyiv | belarus | poland polish warsaw | germany german berlin | france french paris |
		britain british england london uk | italy italian rome | spain spanish madrid barcelona |
		portugal portuguese lisbon | netherlands dutch amsterdam | belgium belgian brussels |
		switzerland swiss geneva | austria austrian vienna | sweden swedish stockholm | norway norwegian oslo |
		denmark danish | greece greek athens | hungary hungarian budapest | romania romanian | serbia serbian |
		usa american americans washington | canada canadian ottawa | mexico mexican | brazil brazilian |
		argentina argentine | chile chilean | colombia colombian | venezuela venezuelan caracas | cuba cuban |
		peru peruvian | ireland irish dublin`,
};

/** Letters that Arabic writes onto a name: "in", "to". */
const prefixes: Readonly<Record<string, readonly string[]>> = {ar: ['', 'ب', 'ل']};

const kept = new WeakMap<Language, ReadonlyMap<string, string>>();

/** From a stem to the country that it names. A country is called by the first word of its entry. */
export function countriesIn(language: Language): ReadonlyMap<string, string> {
	let found = kept.get(language);
	if (!found) {
		found = new Map(
			(told[language.code] ?? '').split('|').flatMap(entry => {
				const forms = words(entry, word => language.look(word)).map(({folded}) => folded);
				const written = (prefixes[language.code] ?? ['']).flatMap(prefix => forms.map(form => prefix + form));
				return written.map((form): [string, string] => [language.look(form).stem, `${forms[0]}`]);
			}),
		);
		kept.set(language, found);
	}
	return found;
}
