package dev.caulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.report.format.ReportFormat;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenTest {
    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void writesTheOrderService(ReportFormat format) throws IOException {
        Golden.check("orders." + format.id(), Golden.write(format.writer(), new OrderService().report()));
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void writesEqualBytesForEqualReports(ReportFormat format) throws IOException {
        String first = Golden.write(format.writer(), new OrderService().report());
        assertThat(Golden.write(format.writer(), new OrderService().report())).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(value = ReportFormat.class, names = "SARIF", mode = EnumSource.Mode.EXCLUDE)
    void writesAProfileWithoutSource(ReportFormat format) throws IOException {
        AuditReport report = Audits.profile(Grpc.serverStreams(new Dumps(), 501).snapshot("paste.txt", 1508));
        assertThat(Golden.write(format.writer(), report))
                .contains("501 gRPC server-side connections held open")
                .contains("the client does not close them");
    }

    @Test
    void knowsFormatsByNameAndByFile() {
        assertThat(ReportFormat.of("SARIF")).contains(ReportFormat.SARIF);
        assertThat(ReportFormat.of("out.d/report.html")).contains(ReportFormat.HTML);
        assertThat(ReportFormat.of("report.sarif.json")).contains(ReportFormat.SARIF);
        assertThat(ReportFormat.of("report.json")).contains(ReportFormat.JSON);
        assertThat(ReportFormat.of("report.pdf")).isEmpty();
    }
}
