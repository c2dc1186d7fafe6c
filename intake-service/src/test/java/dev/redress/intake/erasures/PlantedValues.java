package dev.redress.intake.erasures;

import java.util.List;

/** What identifies one customer, and who speaks for them, in fifty spellings. */
final class PlantedValues {
    /** By which both complaints are of one customer. */
    static final String PHONE = "13987650431";

    static final String EMAIL = "ouyang.xiuzhi@mail.example";

    /** By which other complaints and the front desk know the same customer, as they are written on forms. */
    static final List<String> ON_FORMS = List.of(
            PHONE,
            "13987650430",
            "+86 139-8765-0431",
            "139 8765 0432",
            "１３９８７６５０４３３",
            EMAIL,
            "Ouyang.XIUZHI+shop@mail.example",
            "o'neill.ouyang@post.example.ie",
            "欧阳修治",
            "Ouyang Xiuzhi",
            "Frau Käthe Müßigbrodt",
            "محمد الأوسي",
            "Анна Кузнецова-Оуян",
            "司徒美登",
            "翠微里贸易有限公司",
            "Ouyang & Daughters Trading GmbH",
            "上海市静安区胶州路 941 弄 7 号 502 室",
            "17 Larkspur Mews, Flat 9C, Tunbridge",
            "CN-7740-92153",
            "ORD-88310-XZ",
            "订单尾号QX55120907",
            "situ.meideng@law.example",
            "021-58830714",
            "Robin Quillfeather");

    /** As they stand in what customers and colleagues say. */
    static final List<String> IN_WORDS = List.of(
            "13987650441",
            "139-8765-0442",
            "139 8765 0443",
            "+86 139 8765 0444",
            "１３９８７６５０４４５",
            "008613987650446",
            "一三九八七六五零四四七",
            "(212) 555-7319",
            "+44 20 7946 7315",
            "li.planted+x@example.com.cn",
            "planted.one [at] example [dot] com",
            "ａｂｃｐ＠ｅｘａｍｐｌｅ．ｃｏｍ",
            "110101199003071233",
            "11010119900307123X",
            "4111 1111 1111 1111",
            "5500005555555559",
            "6222021234567890128",
            "DE89 3704 0044 0532 0130 00",
            "E12345678",
            "EA1234567",
            "C12345678",
            "京A12345",
            "QQ：98761234",
            "zhang_planted88",
            "wechat id: planted_2020",
            "62771234",
            "北京市朝阳区建国路88号院3号楼501室",
            "12 High Street, Apt 4B",
            "91110108MA01ABCD1E");

    /** The words with which each is found to be what it is. */
    static final String WORDS = "请打13987650441、139-8765-0442 或 139 8765 0443，+86 139 8765 0444，手机：１３９８７６５０４４５。"
            + "008613987650446 电话一三九八七六五零四四七，ring (212) 555-7319 today, ring +44 20 7946 7315 today, "
            + "write to li.planted+x@example.com.cn now, planted.one [at] example [dot] com, 邮箱：ａｂｃｐ＠ｅｘａｍｐｌｅ．ｃｏｍ "
            + "身份证110101199003071233丢了, 身份证11010119900307123X丢了, card 4111 1111 1111 1111, thanks, "
            + "卡号5500005555555559, 卡号6222021234567890128, IBAN DE89 3704 0044 0532 0130 00 thanks, "
            + "护照号码E12345678过期了, my passport EA1234567 was copied, 港澳通行证C12345678，车牌京A12345的车，"
            + "QQ：98761234，加我, 微信号zhang_planted88联系, wechat id: planted_2020, 请打座机62771234，白天在, "
            + "我住在北京市朝阳区建国路88号院3号楼501室, I live at 12 High Street, Apt 4B, Leeds, 91110108MA01ABCD1E是我店";

    private PlantedValues() {}
}
