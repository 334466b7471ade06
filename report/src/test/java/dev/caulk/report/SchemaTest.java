package dev.caulk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.caulk.report.format.ReportFormat;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    static Stream<AuditReport> reports() {
        OrderService service = new OrderService();
        return Stream.of(
                service.report(),
                Audits.report(List.of(service.send(), service.quiet()), service.program(), service.sources()),
                Audits.report(List.of(), service.program(), service.sources()),
                Audits.profile(Grpc.serverStreams(new Dumps(), 501).snapshot("paste", 1508)),
                HostileReport.report());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void jsonFollowsItsSchema(AuditReport report) throws IOException {
        String json = Golden.write(ReportFormat.JSON.writer(), report);
        assertThat(Schemas.errors(
                        SpecificationVersion.DRAFT_2020_12, "/dev/caulk/report/audit-report.schema.json", json))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void sarifFollowsTheSchemaOfOasis(AuditReport report) throws IOException {
        String sarif = Golden.write(ReportFormat.SARIF.writer(), report);
        assertThat(Schemas.errors(SpecificationVersion.DRAFT_7, "/schema/sarif-schema-2.1.0.json", sarif))
                .isEmpty();
    }

    @Test
    void theSchemasRefuseWhatIsWrong() throws IOException {
        assertThat(Schemas.errors(
                        SpecificationVersion.DRAFT_2020_12,
                        "/dev/caulk/report/audit-report.schema.json",
                        "{\"version\": 2}"))
                .isNotEmpty();
        assertThat(Schemas.errors(
                        SpecificationVersion.DRAFT_7, "/schema/sarif-schema-2.1.0.json", "{\"version\": \"2.1.0\"}"))
                .isNotEmpty();
    }
}
