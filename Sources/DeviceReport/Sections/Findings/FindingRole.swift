/// Who may read a finding.
public enum FindingRole: String, ReportEnum {
    case customer
    case csr
    case noc
}
