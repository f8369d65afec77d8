namespace CareBot.Tests.Fakes.Teams;

/// <summary>What can be asked of the connector.</summary>
internal enum ConnectorOperation
{
    /// <summary>Something else.</summary>
    Unknown,

    /// <summary>POST …/activities.</summary>
    Send,

    /// <summary>POST …/activities/{id}.</summary>
    Reply,

    /// <summary>PUT …/activities/{id}.</summary>
    Update,

    /// <summary>DELETE …/activities/{id}.</summary>
    Delete,

    /// <summary>POST /v3/conversations.</summary>
    Create,

    /// <summary>GET …/members/{id}.</summary>
    GetMember,

    /// <summary>GET …/pagedmembers.</summary>
    GetPage,

    /// <summary>GET …/members.</summary>
    GetAll,
}
