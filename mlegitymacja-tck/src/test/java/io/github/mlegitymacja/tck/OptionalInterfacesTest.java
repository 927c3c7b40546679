package io.github.mlegitymacja.tck;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adapters and test classes without the optional interfaces skip the tests that need them, and pass all others. */
class OptionalInterfacesTest {

    @Test
    void a_plain_store_skips_the_tests_of_optional_interfaces() {
        ContractRun run = ContractRun.of(ForwardingStoreContract.class);

        Set<String> expected = tests(
                CountingTests.class,
                ReportingTests.class,
                BatchTests.class,
                RejectedBatchTests.class,
                InstancesTests.class,
                ImportTests.class,
                KeepingTests.class,
                DeliveryTests.class,
                DeliveryClaimTests.class,
                ToWithdrawTests.class,
                AdvanceSubmissionsTests.class,
                UnreadableReadingTests.class,
                UnreadableWritingTests.class,
                UnreadableClaimTests.class,
                UnreadableChangeTests.class,
                AvailabilityTests.class,
                AtomicityTests.class);
        expected.addAll(List.of(
                "no_update_is_lost_while_submissions_become_due",
                "no_update_is_lost_while_orders_are_imported",
                "no_update_is_lost_while_changes_are_claimed",
                "of_orders_of_a_student_that_are_created_and_imported_at_the_same_time_one_is_open",
                "codes_that_no_order_has_any_more_are_gone_from_storage",
                "calls_of_two_instances_in_any_sequence_have_the_same_results",
                "calls_that_break_off_at_any_step_take_effect_completely_or_not_at_all",
                "calls_that_break_off_leave_no_codes_behind",
                "calls_in_which_a_step_fails_have_the_right_result_or_throw_an_exception",
                "reading_that_breaks_off_at_any_step_returns_everything_or_throws_an_exception",
                "activation_data_is_gone_from_storage_once_the_order_is_no_longer_ready",
                "activation_data_is_gone_from_storage_after_a_batch",
                "activation_data_is_gone_from_storage_once_the_codes_have_expired",
                "activation_data_is_gone_from_storage_once_the_codes_of_a_batch_have_expired",
                "a_replaced_activation_is_gone_from_storage",
                "nothing_of_a_removed_order_is_left_in_storage",
                "an_imported_order_keeps_the_reason",
                "only_stuck_orders_are_listed_and_counted",
                "an_order_that_is_not_stuck_any_more_is_neither_listed_nor_counted",
                "pages_of_stuck_orders_are_sorted_by_id_without_gaps_or_duplicates",
                "a_page_of_stuck_orders_has_as_many_orders_as_its_positive_limit",
                "a_null_argument_throws_a_null_pointer_exception_in_a_batch",
                "a_null_argument_throws_a_null_pointer_exception_in_a_report"));
        assertEquals(Set.of(), run.failed());
        assertEquals(expected, run.skipped());
    }

    @Test
    void a_gateway_whose_ministry_cannot_be_controlled_skips_the_tests_that_need_it() {
        ContractRun run = ContractRun.of(PlainGatewayContract.class);

        assertEquals(Set.of(), run.failed());
        assertTrue(run.skipped().containsAll(tests(ReachabilityTests.class)));
        assertTrue(run.skipped().contains("an_issued_document_can_be_withdrawn"));
        assertTrue(run.all().size() > run.skipped().size());
    }

    @Test
    void a_gateway_whose_ministry_lets_no_codes_expire_skips_only_the_tests_that_need_it() {
        ContractRun run = ContractRun.of(LastingCodesContract.class);

        Set<String> expected = tests(
                ReachabilityTests.class,
                OutageTests.class,
                SharedGatewayTests.class,
                MinistryIdTests.class,
                MinistryKeyTests.class,
                ManyOrdersTests.class,
                RejectedCallTests.class,
                RefusedWithdrawalTests.class,
                ReceivedSubmissionTests.class,
                MissingAnswerTests.class);
        expected.addAll(List.of(
                "eight_threads_that_ask_about_different_keys_get_their_own_codes",
                "eight_threads_that_ask_about_many_orders_get_the_codes_of_each",
                "orders_that_are_submitted_and_withdrawn_together_at_the_same_time_stay_withdrawn",
                "no_exception_of_a_call_to_an_unreachable_ministry_contains_secrets",
                "no_exception_of_a_call_that_breaks_off_contains_secrets",
                "the_reason_of_a_refused_withdrawal_contains_no_secrets",
                "calls_of_two_gateways_in_any_sequence_get_the_same_answers",
                "calls_that_break_off_at_any_step_can_be_retried_in_any_sequence",
                "calls_that_break_off_at_any_step_can_be_retried_by_another_gateway",
                "calls_of_which_one_step_fails_get_the_right_answers_in_any_sequence",
                "random_keys_that_differ_by_little_reach_their_own_orders",
                "names_photos_semesters_and_days_of_any_kind_arrive_unchanged",
                "eight_threads_that_withdraw_and_ask_about_different_keys_reach_their_own_orders",
                "codes_that_have_expired_are_reported_as_expired",
                "newer_codes_replace_codes_that_have_expired",
                "newer_codes_replace_codes_that_can_still_be_used",
                "a_document_with_newer_codes_can_be_collected",
                "expired_codes_of_one_order_do_not_affect_another",
                "submitting_an_order_whose_codes_have_expired_again_changes_nothing",
                "a_document_whose_codes_have_expired_can_be_withdrawn"));
        assertEquals(Set.of(), run.failed());
        assertEquals(expected, run.skipped());
    }

    @Test
    void a_registry_without_optional_interfaces_skips_the_tests_that_need_them() {
        ContractRun run = ContractRun.of(PlainRegistryContract.class);

        Set<String> expected = tests(
                PeselTests.class,
                RemovalTests.class,
                UnreadableRecordTests.class,
                RegistryAvailabilityTests.class,
                RegistryMidwayTests.class,
                WindowTests.class);
        expected.addAll(List.of(
                "an_answer_of_an_hour_before_is_not_recent_when_the_clocks_are_put_back",
                "answers_before_during_and_after_outages_were_right_in_the_last_ten_minutes",
                "answers_before_during_and_after_windows_were_right_in_the_last_ten_minutes",
                "answers_of_calls_that_fail_at_any_step_were_right_in_the_last_ten_minutes",
                "answers_of_calls_in_which_one_step_fails_were_right_in_the_last_ten_minutes"));
        assertEquals(Set.of(), run.failed());
        assertEquals(expected, run.skipped());
    }

    private static Set<String> tests(Class<?>... groups) {
        return Stream.of(groups)
                .flatMap(group -> Stream.of(group.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }

    static class ForwardingStoreContract extends OrderStoreContract {
        @Override
        protected OrderStore openStore() {
            return new ForwardingStore(new InMemoryOrderStore());
        }
    }

    static class PlainGatewayContract extends MinistryGatewayContract {
        @Override
        protected MinistryGateway openGateway() {
            return new InMemoryMinistry();
        }
    }

    /** A ministry that can be controlled, never says when codes end, and lets none expire; its gateway knows no other keys. */
    static class LastingCodesContract extends MinistryGatewayContract implements ControllableMinistry {

        private final InMemoryMinistryWithFaults ministry = new InMemoryMinistryWithFaults();

        @Override
        protected MinistryGateway openGateway() {
            return new ForwardingGateway(ministry);
        }

        @Override
        public void refuse(OrderId order) {
            ministry.unwanted.add(order);
        }

        @Override
        public void issue(OrderId order, Activation activation) {
            ministry.delegate.issue(order, asAnswered(activation));
        }

        @Override
        public Activation asAnswered(Activation activation) {
            return new Activation(activation.qrText(), activation.code());
        }

        @Override
        public void collect(OrderId order) {
            ministry.delegate.collect(order);
        }

        @Override
        public void fail(OrderId order) {
            ministry.delegate.fail(order, InMemoryMinistryWithFaults.REASON);
        }
    }

    static class PlainRegistryContract extends StudentRegistryContract {

        private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();

        @Override
        protected StudentRegistry openRegistry() {
            return registry;
        }

        @Override
        protected void record(StudentRecord record) {
            registry.put(record);
        }
    }
}
