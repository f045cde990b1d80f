namespace StepBooking.Bookings.Payments;

/// <summary>Where a payment stands at the gateway.</summary>
public enum PaymentStatus
{
    /// <summary>Its payment method was declined; another one would be needed.</summary>
    RequiresPaymentMethod,

    /// <summary>Created: no money has moved or can move until it is confirmed.</summary>
    RequiresConfirmation,

    /// <summary>The customer must authenticate.</summary>
    RequiresAction,

    /// <summary>The gateway is at it.</summary>
    Processing,

    /// <summary>Authorised: the money is set aside.</summary>
    RequiresCapture,

    /// <summary>Captured.</summary>
    Succeeded,

    /// <summary>Cancelled, for ever: a late confirm or capture is refused.</summary>
    Canceled,
}
