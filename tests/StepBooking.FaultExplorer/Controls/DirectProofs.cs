namespace StepBooking.FaultExplorer.Controls;

/// <summary>
/// Catchers whose removal changes no end that the invariants judge, and the test that walks each: what they lead to would come about
/// all the same, later or by another guard.
/// </summary>
internal static class DirectProofs
{
    private const string ParkingGivesUp = "Parking_that_gives_up_waits_for_the_redrive_all_the_same";

    private static readonly Dictionary<(string Machine, string State, string Error), string> Tests = new()
    {
        [("booking", "CheckAvailability", "AlreadyPlaced")] = "What_is_not_this_booking_ends_at_once_without_compensation",
        [("booking", "CheckAvailability", "NotABooking")] = "What_is_not_this_booking_ends_at_once_without_compensation",
        [("booking", "RequestApproval", "States.Timeout")] = "Unanswered_it_ends_at_its_limit_and_not_before",
        [("booking", "ParkNotice", "States.ALL")] = "A_notice_given_up_parks_a_booking_that_stays_confirmed",
        [("booking", "ParkForOperator", "States.ALL")] = ParkingGivesUp,
        [("cancellation", "ParkForOperator", "States.ALL")] = "Parking_that_fails_still_waits_for_an_operator",
    };

    /// <summary>
    /// The test of a catcher that no control can show, or null. <c>States.ALL</c> catches <c>States.DataLimitExceeded</c> too, as the
    /// service was seen to do; its documentation says otherwise, and the catcher is there in case that is right one day.
    /// </summary>
    public static string? Of(string machine, string state, string error) =>
        error == "States.DataLimitExceeded" ? "An_answer_too_large_is_undone_like_any_other_failure" : Tests.GetValueOrDefault((machine, state, error));
}
