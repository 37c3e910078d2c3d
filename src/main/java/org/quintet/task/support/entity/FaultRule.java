package org.quintet.task.support.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quintet.core.SupportCase.Entity;
import org.quintet.core.SupportCase.Kind;

/// What is wrong with a thing: what it does not do any more, what it does and should not, what it
/// looks like, and the codes it shows.
final class FaultRule implements EntityRule {
    private static final String NOT =
            "(?:won['’]?t|will not|does ?n['’]?t|doesnt|does not|do ?n['’]?t|did ?n['’]?t|can['’]?t|cannot|can not|is ?n['’]?t|is not|no longer|not|never|refuses to|fails to|failed to|stopped|stops|quit|unable to)";
    private static final String FUNCTIONS =
            "(?:turn(?:s|ing)?(?: on| off| over)?|switch(?:es|ing)?(?: on| off)?|power(?:s|ing)?(?: on| up)|start(?:s|ing)?(?: up)?|work(?:s|ing)?(?: properly)?"
                    + "|charg(?:e|es|ing)|boot(?:s|ing)?|clos(?:e|es|ing)|open(?:s|ing)?|connect(?:s|ing)?|heat(?:s|ing)?(?: up)?|cool(?:s|ing)?(?: down)?"
                    + "|drain(?:s|ing)?|spin(?:s|ning)?|respond(?:s|ing)?|print(?:s|ing)?|light(?:s|ing)?(?: up)?|freez(?:e|es|ing)|rotat(?:e|es|ing)|run(?:s|ning)?"
                    + "|mov(?:e|es|ing)|record(?:s|ing)?|focus(?:es|ing)?|hold(?:s|ing)?(?: a)? charge|inflate|lock|unlock|react(?:s|ing)?|load(?:s|ing)?)";
    private static final Pattern FAILS =
            Pattern.compile(
                    "\\b(?<it>" + NOT + " (?:properly |even |really |fully )?" + FUNCTIONS + ")\\b",
                    Found.FLAGS);
    private static final Pattern KEEPS =
            Pattern.compile(
                    "\\b(?<it>(?:keeps?|kept|always|constantly) (?:on )?(?:dropping|crashing|restarting|rebooting|freezing|disconnecting|beeping|tripping|losing|shutting|turning|switching|stopping|blinking|flashing|cutting|jamming|overheating|leaking|falling)(?: (?:off|down|out|on))?)\\b",
                    Found.FLAGS);
    private static final Pattern DOES =
            Pattern.compile(
                    "\\b(?<it>leak(?:s|ed|ing)?|drips?|dripping|flicker(?:s|ed|ing)?|overheat(?:s|ed|ing)?|crash(?:es|ed|ing)?|freezes|rattl(?:es|ing)|buzz(?:es|ing)"
                            + "|smell(?:s|ed)? (?:of burning|burnt|burned|like burning|funny|strange)|trip(?:s|ped) the \\p{Alpha}+|cuts? out|came (?:off|apart|loose)|comes? (?:off|apart|loose)|f[ea]ll(?:s|en)? (?:off|apart)|broke(?:n)?(?: down| off)?"
                            + "|dies|died|went (?:dead|black|dark)|blew|blown|burnt out|sparks|smok(?:es|ing)|shuts? (?:down|off)|switches itself off|gets? (?:very |too |really )?hot"
                            + "|mak(?:es|ing) (?:an? )?(?:\\p{Alpha}+ ){0,3}(?:noise|noises|sound|sounds)|types the same \\p{Alpha}+(?: twice)?|loses? (?:connection|signal|power|charge|suction|pressure))\\b",
                    Found.FLAGS);
    private static final Pattern IS =
            Pattern.compile(
                    "\\b(?<it>(?:(?:is|are|was|were|got|arrived|came|looks?|seems?) )?(?:badly |completely |totally |slightly )?(?:broken|cracked|damaged|dead|faulty|defective|frozen|stuck|jammed|torn|scratched|dented|bent|burnt|blurry|shattered|chipped|warped|blocked|clogged|rusty|loose|smashed|ripped|mouldy))\\b(?! (?:end|line|heading))",
                    Found.FLAGS);
    private static final Pattern LACKS =
            Pattern.compile(
                    "\\b(?<it>(?:no|without any|without) (?:sound|picture|power|signal|display|image|heat|suction|hot water|reaction|response)|(?:black|blank|blue|white) screen)\\b",
                    Found.FLAGS);
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<![\\p{Alnum}-])(?<it>(?:error(?: code| message)? )?(?:[eEfF][-]?\\d{1,3}|[eE]rr\\d*))(?![\\p{Alnum}-])");
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?<it>(?:指示灯)?(?:(?<![登付买退换用])[开关充连打点转启拧按]不(?:开机|了机|着火|进电|上电|开|上|着|动|了|进|亮)|(?:识别|启动|连接|感应|搜索|打开|关闭)不(?:了|上|到|开)"
                            + "|不(?:出热风|出冷风|出风|出水|出墨|制冷|制热|加热|转动|转|亮|通电|工作|显示|充电|灵敏|灵|走时|启动|响|排水|进水|吸|保温|停地?响)了?"
                            + "|[没无](?:有)?(?:反应|声音|信号|电了|画面|图像|法开机|法充电|法启动|法连接)"
                            + "|漏[水电油气液]|卡[纸住死]|死机|[蓝黑花白闪]屏|闪退|断[网线]|掉线|发[烫热]|冒烟|异响|跳闸|短路|生锈|掉漆|起火|鼓包|进水|变形|破损|破裂|开裂|开胶|掉色|松动|堵塞?了|裂开?了?|有?裂[纹缝痕]"
                            + "|(?:噪音|声音|响声|杂音)(?:特别|非常|很|太|好)?大|有?(?:噪音|杂音)|有?[糊焦臭怪异]味|[坏碎断裂破]了|坏[的掉]|自[动己](?:关机|重启|断电|停)|(?:一直|总是?|老是?)(?:重启|关机|报错|闪)|重启|失灵|接触不良"
                            + "|信号(?:特别|非常|很|太|好)?(?:差|弱)|(?:出|有)?故障|报错|花屏|充电(?:特别|很|太)?慢|点不着|卡顿|很卡))");

    /// What a question is about when it is no fault of a thing.
    private static final Pattern NO_FAULT =
            Pattern.compile(
                    "(?:账[号户]|帐[号户]|密码|登录|account|password|log ?in|sign ?in|checkout|payment|付款|支付)",
                    Found.FLAGS);

    @Override
    public List<Entity> find(String text) {
        List<Entity> all = new ArrayList<>();
        if (NO_FAULT.matcher(text).find()) {
            return all;
        }
        for (Pattern pattern : List.of(FAILS, KEEPS, DOES, IS, LACKS, CHINESE)) {
            all.addAll(
                    Found.all(
                            Kind.FAULT,
                            pattern,
                            text,
                            match -> match.group("it").toLowerCase(Locale.ROOT)));
        }
        all.addAll(
                Found.all(
                        Kind.FAULT,
                        CODE,
                        text,
                        match -> match.group("it").toUpperCase(Locale.ROOT)));
        return all;
    }
}
